package dev.verbatim.quote;

/// A range of a folded text, end exclusive.
record Place(int start, int end) {

    /// All of the text but the quotation marks and spaces around it.
    static Place inner(String folded) {
        int start = 0;
        int end = folded.length();
        while (start < end && isOuter(folded.charAt(start))) {
            start++;
        }
        while (end > start && isOuter(folded.charAt(end - 1))) {
            end--;
        }
        return new Place(start, end);
    }

    private static boolean isOuter(char letter) {
        return letter == ' ' || Letters.isMark(letter);
    }

    String of(String folded) {
        return folded.substring(start, end);
    }

    boolean isEmpty() {
        return start == end;
    }
}
