package dev.verbatim.extraction.block;

import dev.verbatim.extraction.credit.CaptionDate;
import dev.verbatim.extraction.page.LinePhrase;
import dev.verbatim.extraction.page.WordList;
import java.util.List;

/// Tells the lines that say when the page was published, and how long it takes to read; and the times over
/// the entries of a live blog.
final class DateLine {

    private static final List<String> OPENERS = WordList.lines("date-words").stream()
            .map(LinePhrase::plain)
            .sorted((one, other) -> Integer.compare(other.length(), one.length()))
            .toList();
    private static final WordList FILLERS = WordList.of("date-fillers");
    private static final int LONGEST = 100;

    private DateLine() {}

    static boolean fits(String line) {
        if (line.length() > LONGEST || line.chars().noneMatch(Character::isDigit)) {
            return false;
        }
        var plain = LinePhrase.bare(line);
        boolean isSure = plain.contains(" min") && plain.length() <= 20;
        var rest = plain;
        for (var opener : OPENERS) {
            if (LinePhrase.beginsWith(plain, opener)) {
                isSure = true;
                rest = plain.substring(opener.length());
                break;
            }
        }
        return isDate(rest) && (isSure || saysDay(rest));
    }

    private static boolean isDate(String words) {
        for (var word : LinePhrase.words(words)) {
            for (var piece : word.split("[/,|:.–—-]")) {
                if (!isPiece(piece)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isPiece(String piece) {
        var bare = LinePhrase.bare(piece);
        return bare.isEmpty()
                || Character.isDigit(bare.charAt(0)) && bare.length() <= 6
                || FILLERS.holds(bare)
                || CaptionDate.month(bare) != null
                || OPENERS.contains(bare);
    }

    private static boolean saysDay(String words) {
        return LinePhrase.words(words).stream().anyMatch(word -> CaptionDate.month(word) != null)
                || CaptionDate.in(words) != null;
    }

    /// `14:32`, `9.05am`, `14 h 32`, `10:05 a.m. BST`, `14:32 Uhr`
    static boolean isTime(String line) {
        if (line.length() > 20 || line.isEmpty() || !Character.isDigit(line.charAt(0))) {
            return false;
        }
        var plain = LinePhrase.bare(line);
        int digits = (int) plain.chars().filter(Character::isDigit).count();
        boolean hasMark =
                plain.indexOf(':') > 0 || plain.indexOf('h') > 0 || plain.indexOf('m') > 0 || plain.indexOf('.') > 0;
        return digits >= 1 && digits <= 6 && hasMark && isDate(plain);
    }
}
