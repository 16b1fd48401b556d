package dev.verbatim.article.body;

import org.eclipse.microprofile.graphql.Description;

/// In which form a body is asked for.
@Description(
        "MARKDOWN: as written, CommonMark with GitHub's tables, strike-through, task lists and footnotes. HTML: sanitised. TEXT: the words alone.")
public enum BodyFormat {
    MARKDOWN,
    HTML,
    TEXT
}
