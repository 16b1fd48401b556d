package dev.verbatim.quote.anchor;

import dev.verbatim.text.Typography;

/// A range of a folded text, end exclusive.
record TextRange(int start, int end) {

    /// All of the text but the quotation marks and spaces around it.
    static TextRange inner(String folded) {
        int start = 0;
        int end = folded.length();
        while (start < end && isOuter(folded.charAt(start))) {
            start++;
        }
        while (end > start && isOuter(folded.charAt(end - 1))) {
            end--;
        }
        return new TextRange(start, end);
    }

    private static boolean isOuter(char letter) {
        return letter == ' ' || Typography.isMark(letter);
    }

    String of(String folded) {
        return folded.substring(start, end);
    }

    boolean isEmpty() {
        return start == end;
    }
}
