package dev.verbatim.quote.anchor;

import dev.verbatim.rowmapping.Budget;
import dev.verbatim.text.Typography;

/// Some words to look for in folded texts, by Knuth, Morris and Pratt: no text makes it slow.
///
/// They are found as whole words only. Where `capital` is set their first letter may be small or great, as an
/// editor capitalises a quote.
final class PhraseMatcher {

    private static final int STEPS_BETWEEN_LOOKS = 1 << 16;

    private final String words;
    private final String tail;
    private final int[] overlaps;
    private final int head;

    PhraseMatcher(String words, boolean capital) {
        this.words = words;
        this.head = capital ? Character.charCount(words.codePointAt(0)) : 0;
        this.tail = words.substring(head);
        this.overlaps = overlaps(tail);
    }

    int length() {
        return words.length();
    }

    boolean mayStandIn(Shingles shingles) {
        return shingles.mayHold(tail);
    }

    /// The first place within the range, or -1.
    int find(NormalizedText hay, int from, int to) {
        if (tail.isEmpty()) {
            return findHead(hay, from, to);
        }
        var text = hay.text();
        int matched = 0;
        for (int at = from + head; at < to; at++) {
            look(at);
            while (matched > 0 && text.charAt(at) != tail.charAt(matched)) {
                matched = overlaps[matched - 1];
            }
            if (text.charAt(at) == tail.charAt(matched)) {
                matched++;
            }
            if (matched == tail.length()) {
                int start = at + 1 - words.length();
                if (isHead(text, start) && isWhole(hay, start)) {
                    return start;
                }
                matched = overlaps[matched - 1];
            }
        }
        return -1;
    }

    boolean isAt(NormalizedText hay, int start) {
        var text = hay.text();
        return start >= 0
                && start + words.length() <= text.length()
                && isHead(text, start)
                && text.startsWith(tail, start + head)
                && isWhole(hay, start);
    }

    private int findHead(NormalizedText hay, int from, int to) {
        for (int at = from; at + head <= to; at++) {
            look(at);
            if (isHead(hay.text(), at) && isWhole(hay, at)) {
                return at;
            }
        }
        return -1;
    }

    /// Whether there is still time, now and then: a text may be long, and so may be the list of what is looked for.
    private static void look(int at) {
        if (at % STEPS_BETWEEN_LOOKS == 0) {
            Budget.current().time();
        }
    }

    private boolean isHead(String text, int start) {
        return head == 0 || text.regionMatches(true, start, words, 0, head);
    }

    private boolean isWhole(NormalizedText hay, int start) {
        int end = start + words.length();
        return hay.canCut(start)
                && hay.canCut(end)
                && !isInWord(hay.text(), start)
                && !isInWord(hay.text(), end)
                && !isBeforeSuffix(hay.text(), end);
    }

    private static boolean isInWord(String text, int cut) {
        return cut > 0
                && cut < text.length()
                && Typography.areOneWord(text.codePointBefore(cut), text.codePointAt(cut));
    }

    /// "We don" does not stand in "We don't".
    private static boolean isBeforeSuffix(String text, int cut) {
        return cut > 0
                && cut + 1 < text.length()
                && text.charAt(cut) == '\''
                && Typography.areOneWord(text.codePointBefore(cut), text.codePointAt(cut + 1));
    }

    private static int[] overlaps(String pattern) {
        var overlaps = new int[pattern.length()];
        int matched = 0;
        for (int at = 1; at < pattern.length(); at++) {
            while (matched > 0 && pattern.charAt(at) != pattern.charAt(matched)) {
                matched = overlaps[matched - 1];
            }
            if (pattern.charAt(at) == pattern.charAt(matched)) {
                matched++;
            }
            overlaps[at] = matched;
        }
        return overlaps;
    }
}
