package dev.verbatim.extraction.credit;

import dev.verbatim.extraction.page.LinePhrase;
import dev.verbatim.extraction.page.WordList;
import org.jspecify.annotations.Nullable;

/// Who a picture is by, split off the end of its caption: `… in 2015. Reuters/Ada Lind`, `(AP Photo/Ada
/// Lind)`, `Photo: Ada Lind/AFP via Getty Images`.
///
/// @param caption what stands before the credit; empty where the line is a credit alone
/// @param printed the credit without brackets
public record ImageCredit(
        String caption,
        String printed,
        @Nullable String photographer,
        @Nullable String agency) {

    private static final WordList LABELS = WordList.of("photo-labels");
    private static final String[] BY = {"by ", "von ", "par ", "de "};
    private static final int LONGEST = 150;

    /// @param isFront whether captions are likely here, before the first paragraph; elsewhere a name of an
    ///     agency or a word such as Photo must say so
    public static @Nullable ImageCredit of(String line, boolean isFront) {
        var bracketed = bracketed(line, isFront);
        if (bracketed != null) {
            return bracketed;
        }
        for (int at = Math.max(0, line.length() - LONGEST); at < line.length(); at++) {
            if (isBeginning(line, at)) {
                var credit = split(line.substring(0, at).strip(), line.substring(at), at > 0, isFront);
                if (credit != null) {
                    return credit;
                }
            }
        }
        return null;
    }

    private static @Nullable ImageCredit bracketed(String line, boolean isFront) {
        if (line.isEmpty() || ")]".indexOf(line.charAt(line.length() - 1)) < 0) {
            return null;
        }
        int open = Math.max(line.lastIndexOf('('), line.lastIndexOf('['));
        if (open < 0 || line.length() - open > LONGEST) {
            return null;
        }
        return split(line.substring(0, open).strip(), line.substring(open + 1, line.length() - 1), true, isFront);
    }

    /// The line's own beginning, or a new sentence or column of it.
    private static boolean isBeginning(String line, int at) {
        if (at == 0) {
            return true;
        }
        if (line.charAt(at) == '©') {
            return true;
        }
        if (Character.isWhitespace(line.charAt(at)) || !Character.isWhitespace(line.charAt(at - 1)) || at < 2) {
            return false;
        }
        return ".!?”\"|–—-:…)".indexOf(line.charAt(at - 2)) >= 0;
    }

    private static @Nullable ImageCredit split(String caption, String printed, boolean hasCaption, boolean isFront) {
        var credit = printed.strip();
        var names = withoutLabel(credit);
        boolean isLabelled = !names.equals(credit);
        if (names.isEmpty() || LinePhrase.words(names).size() > 12 || isLabelled && names.length() > LONGEST) {
            return null;
        }
        var makers = CreditNames.of(withoutStop(names));
        boolean isSure = isLabelled || makers.hasKnownAgency() && (makers.parts() > 1 || hasCaption && isFront);
        boolean isLikely = isFront && makers.parts() == 2 && names.indexOf('/') > 0;
        return makers.isComplete() && (isSure || isLikely)
                ? new ImageCredit(caption, credit, makers.photographer(), makers.agency())
                : null;
    }

    /// A stop after an initial belongs to the name.
    private static String withoutStop(String names) {
        return names.endsWith(".") ? names.substring(0, names.length() - 1) : names;
    }

    private static String withoutLabel(String credit) {
        if (credit.startsWith("©")) {
            return credit.substring(1).strip();
        }
        int colon = credit.indexOf(':');
        if (colon > 0 && colon < 30 && LABELS.holds(credit.substring(0, colon))) {
            return credit.substring(colon + 1).strip();
        }
        int space = credit.indexOf(' ');
        if (space > 0 && LABELS.holds(credit.substring(0, space))) {
            var rest = credit.substring(space + 1).strip();
            for (var by : BY) {
                if (LinePhrase.plain(rest.substring(0, Math.min(rest.length(), 8)))
                        .startsWith(by)) {
                    return rest.substring(by.length()).strip();
                }
            }
        }
        return credit;
    }
}
