package dev.verbatim.article.body;

import org.eclipse.microprofile.graphql.Description;

/// What a block of an article is, so that an app can lay it out without reading Markdown.
@Description(
        "What a block of an article is, so that an app can lay it out without reading Markdown. Tables are among the"
                + " paragraphs; the footnotes, where there are any, are the last list.")
public enum BlockKind {
    PARAGRAPH,
    HEADING,
    QUOTE,
    LIST,
    IMAGE,
    CODE,
    RULE,
    EMBED
}
