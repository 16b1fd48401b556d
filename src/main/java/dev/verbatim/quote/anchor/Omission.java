package dev.verbatim.quote.anchor;

import java.util.ArrayList;
import java.util.List;

/// The mark for words left out of a quote: `[…]`, `(…)` or `[...]`.
final class Omission {

    private static final String DOTS = "...";

    private Omission() {}

    /// What stands between the marks of a folded text, each part without outer quotation marks and spaces.
    static List<String> parts(String folded) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (int dots = folded.indexOf(DOTS); dots >= 0; dots = folded.indexOf(DOTS, dots + 1)) {
            int open = folded.startsWith(" ", dots - 1) ? dots - 2 : dots - 1;
            int close = folded.startsWith(" ", dots + 3) ? dots + 4 : dots + 3;
            if (open >= from && close < folded.length() && arePair(folded.charAt(open), folded.charAt(close))) {
                add(parts, folded.substring(from, open));
                from = close + 1;
            }
        }
        add(parts, folded.substring(from));
        return parts;
    }

    private static boolean arePair(char open, char close) {
        return (open == '[' && close == ']') || (open == '(' && close == ')');
    }

    private static void add(List<String> parts, String part) {
        var words = TextRange.inner(part).of(part);
        if (!words.isEmpty()) {
            parts.add(words);
        }
    }
}
