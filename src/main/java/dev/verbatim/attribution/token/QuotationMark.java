package dev.verbatim.attribution.token;

import org.jspecify.annotations.Nullable;

/// A quotation mark, and whether it opens or closes where it stands.
record QuotationMark(Family family, Turn turn, int length) {

    enum Family {
        DOUBLE,
        STRAIGHT,
        GUILLEMETS,
        SINGLE
    }

    enum Turn {
        OPENS,
        CLOSES
    }

    /// Reads marks with what has been opened before them.
    ///
    /// @param family of the passage that is open, null where none is
    /// @param opened the mark that opened it
    record Reader(String text, int start, int end, @Nullable Family family, char opened) {

        @Nullable
        QuotationMark at(int at) {
            return switch (text.charAt(at)) {
                case '„' -> new QuotationMark(Family.DOUBLE, Turn.OPENS, 1);
                case '”' ->
                    new QuotationMark(Family.DOUBLE, atWordStart(at) && family == null ? Turn.OPENS : Turn.CLOSES, 1);
                case '“' -> new QuotationMark(Family.DOUBLE, closesGerman(at) ? Turn.CLOSES : Turn.OPENS, 1);
                case '"' -> new QuotationMark(Family.STRAIGHT, atWordStart(at) ? Turn.OPENS : Turn.CLOSES, 1);
                case '«', '»' -> guillemet(at);
                case '\'' -> apostrophe(at);
                case '‘', '‹', '›', '‚', '’' -> single(at);
                default -> null;
            };
        }

        /// „So“: the mark that opens in English closes in German, where the low one has opened.
        private boolean closesGerman(int at) {
            return family == Family.DOUBLE && opened == '„' || !atWordStart(at) && family != null;
        }

        /// French points outwards, German inwards; the spaces of French stand inside.
        private QuotationMark guillemet(int at) {
            if (family == Family.GUILLEMETS) {
                var same = text.charAt(at) == opened;
                return new QuotationMark(Family.GUILLEMETS, same ? Turn.OPENS : Turn.CLOSES, 1);
            }
            return new QuotationMark(Family.GUILLEMETS, Turn.OPENS, 1);
        }

        /// Two apostrophes are a double mark of the typewriter; a single one opens only before a letter.
        private @Nullable QuotationMark apostrophe(int at) {
            if (at + 1 < end && text.charAt(at + 1) == '\'') {
                return new QuotationMark(Family.STRAIGHT, atWordStart(at, 2) ? Turn.OPENS : Turn.CLOSES, 2);
            }
            return null;
        }

        /// A single mark at the end is told from an apostrophe by what stands before it.
        private @Nullable QuotationMark single(int at) {
            var mark = text.charAt(at);
            if (family == null) {
                var opens = mark != '’' && mark != '›' && atWordStart(at) || mark == '›' && atWordStart(at);
                return opens ? new QuotationMark(Family.SINGLE, Turn.OPENS, 1) : null;
            }
            if (family != Family.SINGLE || at + 1 < end && Character.isLetterOrDigit(text.charAt(at + 1))) {
                return null;
            }
            return new QuotationMark(Family.SINGLE, Turn.CLOSES, 1);
        }

        private boolean atWordStart(int at) {
            return atWordStart(at, 1);
        }

        private boolean atWordStart(int at, int length) {
            var before = at > start ? text.charAt(at - 1) : ' ';
            var after = at + length < end ? text.charAt(at + length) : ' ';
            var free = Character.isWhitespace(before) || "([{—–-/‘“„".indexOf(before) >= 0 || before == '\u00a0';
            return free && !Character.isWhitespace(after);
        }
    }
}
