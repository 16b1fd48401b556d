package dev.verbatim.extraction.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What can be told of a line by its letters and marks alone.
public final class LinePhrase {

    private static final String SENTENCE_ENDS = ".!?…";
    private static final String CLOSERS = "\"'”’»›“‘«)]*_";
    private static final String QUOTES = "\"“”„«»‹›";

    private LinePhrase() {}

    /// Small letters, straight apostrophes, single spaces.
    public static String plain(String line) {
        var plain = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                    plain.append(' ');
                }
            } else {
                plain.append(letter == '’' || letter == '‘' ? '\'' : letter);
            }
        }
        return plain.toString().strip().toLowerCase(Locale.ROOT);
    }

    /// On one line, with single spaces; a space that must not break stays one.
    public static String spaced(String text) {
        var spaced = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (Character.isWhitespace(letter) || Character.isISOControl(letter)) {
                space = true;
                continue;
            }
            if (space && !spaced.isEmpty()) {
                spaced.append(' ');
            }
            spaced.append(letter);
            space = false;
        }
        return spaced.toString();
    }

    /// [#spaced(String)] with every space a plain one.
    public static String singleSpaced(String text) {
        return String.join(" ", words(text));
    }

    /// [#plain(String)] without the marks around it, such as bullets, arrows and colons.
    public static String bare(String line) {
        var plain = plain(line);
        int start = 0;
        int end = plain.length();
        while (start < end && !Character.isLetterOrDigit(plain.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(plain.charAt(end - 1))) {
            end--;
        }
        return plain.substring(start, end);
    }

    public static List<String> words(String line) {
        var words = new ArrayList<String>();
        int start = -1;
        for (int i = 0; i <= line.length(); i++) {
            boolean space = i == line.length()
                    || Character.isWhitespace(line.charAt(i))
                    || Character.isSpaceChar(line.charAt(i));
            if (!space && start < 0) {
                start = i;
            }
            if (space && start >= 0) {
                words.add(line.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    /// Words with a letter or digit in them, counted no further than `most`.
    public static int count(String line, int most) {
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < line.length() && count < most; i++) {
            char letter = line.charAt(i);
            if (Character.isLetterOrDigit(letter) && !inside) {
                count++;
                inside = true;
            } else if (Character.isWhitespace(letter)) {
                inside = false;
            }
        }
        return count;
    }

    public static boolean endsSentence(String line) {
        int last = lastLetter(line);
        return last >= 0 && SENTENCE_ENDS.indexOf(line.charAt(last)) >= 0;
    }

    /// A closing quotation mark without a stop ends a sentence too: `“I did not, nor did I want to”`.
    public static boolean endsLikeProse(String line) {
        return endsSentence(line) || line.endsWith(":") || !line.isEmpty() && isQuote(line.charAt(line.length() - 1));
    }

    private static int lastLetter(String line) {
        int last = line.length() - 1;
        while (last >= 0 && (CLOSERS.indexOf(line.charAt(last)) >= 0 || Character.isWhitespace(line.charAt(last)))) {
            last--;
        }
        return last;
    }

    public static boolean hasQuotes(String line) {
        return line.chars().anyMatch(letter -> isQuote((char) letter));
    }

    private static boolean isQuote(char letter) {
        return QUOTES.indexOf(letter) >= 0;
    }

    /// Reads like a heading: it begins with a capital or a digit, and no stop closes it.
    public static boolean isTitle(String line) {
        if (line.isEmpty() || endsLikeProse(line) || ",;".indexOf(line.charAt(line.length() - 1)) >= 0) {
            return false;
        }
        int first = line.codePointAt(0);
        return Character.isUpperCase(first) || Character.isDigit(first);
    }

    /// Whether most long words have a capital, as in an English headline.
    public static boolean isTitleCase(String line) {
        int capitals = 0;
        int all = 0;
        for (var word : words(line)) {
            if (word.length() > 3) {
                all++;
                capitals += word.chars().anyMatch(Character::isUpperCase) ? 1 : 0;
            }
        }
        return all > 1 && capitals * 10 >= all * 7;
    }

    public static boolean isCapitals(String line) {
        return line.chars().anyMatch(Character::isUpperCase) && line.chars().noneMatch(Character::isLowerCase);
    }

    /// Whether the line begins so, with a whole word.
    public static boolean beginsWith(String plain, String beginning) {
        return plain.startsWith(beginning)
                && (plain.length() == beginning.length()
                        || !Character.isLetterOrDigit(plain.charAt(beginning.length())));
    }

    /// Whether the line is the label, or the label with a colon or a dash and more.
    public static boolean isLabelled(String plain, String label) {
        if (!plain.startsWith(label)) {
            return false;
        }
        var rest = plain.substring(label.length()).stripLeading();
        return rest.isEmpty() || ":–—".indexOf(rest.charAt(0)) >= 0;
    }
}
