package dev.verbatim.extraction.credit;

import dev.verbatim.content.Basis;
import dev.verbatim.content.DatePrecision;
import dev.verbatim.content.PrintedDate;
import dev.verbatim.extraction.page.LinePhrase;
import dev.verbatim.extraction.page.WordList;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The day in a caption: `September 28, 2015`, `28. September 2015`, `28.09.2015`, `2015-09-28`, or only
/// `September 2015`. A date without a year is no date here, since nobody said which year.
public final class CaptionDate {

    private static final Map<String, String> MONTHS = WordList.table("months");

    private final List<String> words;

    private CaptionDate(List<String> words) {
        this.words = words;
    }

    public static @Nullable PrintedDate in(String caption) {
        var dates = new CaptionDate(LinePhrase.words(caption));
        PrintedDate month = null;
        for (int i = 0; i < dates.words.size(); i++) {
            var date = dates.at(i);
            if (date != null && date.precision() == DatePrecision.DAY) {
                return date;
            }
            month = month == null ? date : month;
        }
        return month;
    }

    public static @Nullable Integer month(String word) {
        var number = MONTHS.get(LinePhrase.bare(word));
        return number == null ? null : Integer.valueOf(number);
    }

    private @Nullable PrintedDate at(int i) {
        var month = month(words.get(i));
        if (month == null) {
            return inFigures(words.get(i));
        }
        int yearNext = year(i + 1);
        if (yearNext > 0) {
            int dayBefore = day(i - 1);
            return dayBefore > 0 ? date(i - 1, i + 1, yearNext, month, dayBefore) : date(i, i + 1, yearNext, month, 0);
        }
        int day = day(i + 1);
        int year = year(i + 2);
        return day > 0 && year > 0 ? date(i, i + 2, year, month, day) : null;
    }

    private @Nullable PrintedDate date(int first, int last, int year, int month, int day) {
        var printed = withoutMarks(String.join(" ", words.subList(first, last + 1)));
        try {
            var date = LocalDate.of(year, month, Math.max(day, 1));
            return new PrintedDate(printed, date, day > 0 ? DatePrecision.DAY : DatePrecision.MONTH, Basis.STATED);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable PrintedDate inFigures(String word) {
        var figures = withoutMarks(word);
        char mark = figures.indexOf('-') > 0 ? '-' : '.';
        int first = figures.indexOf(mark);
        int second = figures.indexOf(mark, first + 1);
        if (first < 1 || second < 0 || figures.length() > 10) {
            return null;
        }
        int one = number(figures.substring(0, first));
        int two = number(figures.substring(first + 1, second));
        int three = number(figures.substring(second + 1));
        boolean isIso = mark == '-';
        int year = isIso ? one : three;
        if (!isYear(year)) {
            return null;
        }
        try {
            return new PrintedDate(
                    figures, LocalDate.of(year, two, isIso ? three : one), DatePrecision.DAY, Basis.STATED);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private int year(int at) {
        int year = at < words.size() ? number(withoutMarks(words.get(at))) : 0;
        return isYear(year) ? year : 0;
    }

    private static boolean isYear(int year) {
        return year >= 1800 && year <= 2200;
    }

    /// `28`, `28.`, `28,`, `28th`, `1er`
    private int day(int at) {
        if (at < 0 || at >= words.size()) {
            return 0;
        }
        var word = LinePhrase.bare(words.get(at));
        int digits = 0;
        while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
            digits++;
        }
        int day = digits == word.length() || word.length() - digits == 2 ? number(word.substring(0, digits)) : 0;
        return day <= 31 ? day : 0;
    }

    private static int number(String digits) {
        if (digits.isEmpty() || digits.length() > 4) {
            return 0;
        }
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return 0;
            }
            number = number * 10 + digits.charAt(i) - '0';
        }
        return number;
    }

    private static String withoutMarks(String printed) {
        int start = 0;
        int end = printed.length();
        while (start < end && !Character.isLetterOrDigit(printed.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(printed.charAt(end - 1))) {
            end--;
        }
        return printed.substring(start, end);
    }
}
