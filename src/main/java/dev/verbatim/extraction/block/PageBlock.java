package dev.verbatim.extraction.block;

import dev.verbatim.content.Span;
import dev.verbatim.extraction.page.LinePhrase;
import org.jspecify.annotations.Nullable;

/// A line or paragraph of a page, with what is known of it before the page is sorted.
///
/// @param span where it stands in the page's text
/// @param text what a reader sees, on one line; the lines of a list or of code stand below each other
/// @param level of a heading, 1 to 6; otherwise 0
/// @param markdown the same as Markdown
/// @param isApart whether a blank line stands before it
/// @param part where the page itself says what it is
/// @param link the address of the first link in it
public record PageBlock(
        Span span,
        String text,
        Form form,
        int level,
        String markdown,
        boolean isApart,
        @Nullable BlockPart part,
        @Nullable String link) {

    public enum Form {
        PARAGRAPH,
        HEADING,
        /// Of a list that the lines around it belong to.
        ITEM,
        LIST,
        QUOTE,
        CODE
    }

    /// Words that say something: long enough, and ending as sentences do.
    public boolean isProse() {
        return switch (form) {
            case PARAGRAPH, QUOTE -> LinePhrase.count(text, 6) == 6 && LinePhrase.endsLikeProse(text);
            case LIST -> LinePhrase.endsSentence(text);
            case HEADING, ITEM, CODE -> false;
        };
    }

    PageBlock as(Form other, int otherLevel) {
        return new PageBlock(span, text, other, otherLevel, markdown, isApart, part, link);
    }
}
