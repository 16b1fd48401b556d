package dev.verbatim.page;

import dev.verbatim.content.Span;
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
record Block(
        Span span,
        String text,
        Form form,
        int level,
        String markdown,
        boolean isApart,
        @Nullable Part part,
        @Nullable String link) {

    enum Form {
        PARAGRAPH,
        HEADING,
        /// Of a list that the lines around it belong to.
        ITEM,
        LIST,
        QUOTE,
        CODE
    }

    /// Words that say something: long enough, and ending as sentences do.
    boolean isProse() {
        return switch (form) {
            case PARAGRAPH, QUOTE -> Phrase.count(text, 6) == 6 && Phrase.endsLikeProse(text);
            case LIST -> Phrase.endsSentence(text);
            case HEADING, ITEM, CODE -> false;
        };
    }

    Block as(Form other, int otherLevel) {
        return new Block(span, text, other, otherLevel, markdown, isApart, part, link);
    }
}
