package dev.verbatim.article.body;

import org.eclipse.microprofile.graphql.Description;

/// In which form a body is asked for.
@Description("MARKDOWN: CommonMark as written. HTML: sanitised. TEXT: the words alone.")
public enum BodyFormat {
    MARKDOWN,
    HTML,
    TEXT
}
