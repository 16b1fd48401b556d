package dev.verbatim.attribution.token;

/// A word, a mark, or a whole quoted passage of a paragraph.
///
/// @param start in the text
/// @param word in small letters; empty for everything but words
public record Token(int start, int end, Kind kind, String word) {

    public enum Kind {
        /// A word in small letters.
        WORD,
        /// A word with a capital, a name among others.
        NAME,
        NUMBER,
        /// What stands between quotation marks, marks included.
        QUOTED,
        /// What stands in brackets, brackets included.
        ASIDE,
        COMMA,
        COLON,
        /// A semicolon or a dash between words.
        BREAK,
        /// What ends a sentence.
        STOP,
        OTHER
    }

    public boolean is(Kind other) {
        return kind == other;
    }
}
