package dev.verbatim.extraction.page;

import dev.verbatim.extraction.page.UnreadablePage.Field;
import dev.verbatim.extraction.page.UnreadablePage.Reason;

/// How much a page may be. Within these limits reading takes time and memory in proportion to the length.
public final class PageLimits {

    /// In characters, for plain text and HTML.
    public static final int LONGEST_TEXT = 2_000_000;

    /// In characters.
    public static final int LONGEST_NINJS = 10_000_000;

    /// Pages of papers have some thousands. A parser makes up to a dozen elements for each, to repair what is
    /// unclosed.
    static final int MOST_TAGS = 30_000;

    /// Of a plain text.
    static final int MOST_LINES = 20_000;

    /// Of the bylines of a page, and of the contacts of a person: what is more is no byline.
    public static final int MOST_PEOPLE = 100;

    /// Elements within elements.
    public static final int DEEPEST = 256;

    /// One character in so many may be one that no text has, left by a wrong encoding.
    private static final int ODD_SHARE = 200;

    private PageLimits() {}

    public static void check(String content, Field field, int longest) {
        checkLength(content, field, longest);
        if (isBinary(content)) {
            throw new UnreadablePage(Reason.BINARY, field, "Holds characters that no text has; is it a file?");
        }
        if (content.isBlank()) {
            throw new UnreadablePage(Reason.EMPTY, field, "Holds no text.");
        }
    }

    public static void checkLength(String content, Field field, int longest) {
        if (content.length() > longest) {
            throw new UnreadablePage(
                    Reason.TOO_LARGE,
                    field,
                    "Has " + content.length() + " characters; at most " + longest + " are read.");
        }
    }

    private static boolean isBinary(String content) {
        int odd = 0;
        for (int i = 0; i < content.length(); i++) {
            char letter = content.charAt(i);
            if (letter == 0) {
                return true;
            }
            boolean isControl = letter < ' ' && !Character.isWhitespace(letter);
            odd += isControl || letter == '\uFFFD' ? 1 : 0;
        }
        return odd > 8 && odd > content.length() / ODD_SHARE;
    }

    public static void checkLines(String text, Field field) {
        int lines = 0;
        for (int i = 0; i < text.length(); i++) {
            lines += text.charAt(i) == '\n' || text.charAt(i) == '\r' ? 1 : 0;
        }
        if (lines > MOST_LINES) {
            throw new UnreadablePage(
                    Reason.TOO_COMPLEX, field, "Has " + lines + " lines; at most " + MOST_LINES + " are read.");
        }
    }

    public static void checkTags(String html, Field field) {
        int tags = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            tags++;
        }
        if (tags > MOST_TAGS) {
            throw new UnreadablePage(
                    Reason.TOO_COMPLEX, field, "Has " + tags + " tags; at most " + MOST_TAGS + " are read.");
        }
    }
}
