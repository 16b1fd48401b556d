package dev.verbatim.article;

import org.eclipse.microprofile.graphql.Description;

/// What somebody did for an article.
@Description("What somebody did for an article.")
public enum BylineRole {
    WRITER,
    EDITOR,
    PHOTOGRAPHER,
    ILLUSTRATOR,
    TRANSLATOR,
    CONTRIBUTOR
}
