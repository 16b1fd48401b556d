package dev.verbatim.extraction.block;

/// Writes words so that Markdown shows them as they are.
public final class Escaping {

    private static final String ALWAYS = "\\`*_[]<";

    private static final char STRIKE = '~';

    private Escaping() {}

    /// Within a line.
    static void append(StringBuilder markdown, String words) {
        boolean strikes = strikes(words);
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            boolean isMark = ALWAYS.indexOf(letter) >= 0 || strikes && letter == STRIKE;
            if (isMark || letter == '&' && beginsEntity(words, i + 1)) {
                markdown.append('\\');
            }
            markdown.append(letter);
        }
    }

    public static String words(String words) {
        var markdown = new StringBuilder(words.length() + 16);
        append(markdown, words);
        return markdown.toString();
    }

    /// Whether nothing in the words could be a mark, so that Markdown surely shows them as they are.
    static boolean isPlain(String words) {
        return !strikes(words)
                && words.chars().noneMatch(letter -> letter == '\n' || letter == '&' || ALWAYS.indexOf(letter) >= 0);
    }

    /// One alone, as in ~40, strikes nothing.
    private static boolean strikes(String words) {
        return words.indexOf(STRIKE) != words.lastIndexOf(STRIKE);
    }

    private static boolean beginsEntity(String words, int next) {
        return next < words.length() && (words.charAt(next) == '#' || Character.isLetterOrDigit(words.charAt(next)));
    }

    /// Keeps what begins a line from making it a heading, a list, a quote or a rule.
    public static String line(String markdown) {
        if (markdown.isEmpty()) {
            return markdown;
        }
        if ("#>+-=~".indexOf(markdown.charAt(0)) >= 0) {
            return "\\" + markdown;
        }
        int digits = 0;
        while (digits < markdown.length() && markdown.charAt(digits) >= '0' && markdown.charAt(digits) <= '9') {
            digits++;
        }
        boolean isNumbered = digits > 0
                && digits < markdown.length()
                && (markdown.charAt(digits) == '.' || markdown.charAt(digits) == ')');
        return isNumbered ? markdown.substring(0, digits) + "\\" + markdown.substring(digits) : markdown;
    }
}
