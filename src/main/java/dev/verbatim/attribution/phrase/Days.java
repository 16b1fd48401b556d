package dev.verbatim.attribution.phrase;

import dev.verbatim.content.Basis;
import dev.verbatim.content.DatePrecision;
import dev.verbatim.content.PrintedDate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Resolves the days that news texts name, always to the latest one that is not after today.
public final class Days {

    private final @Nullable LocalDate today;
    private final Locale locale;

    public Days(@Nullable LocalDate today, String language) {
        this.today = today;
        this.locale = Locale.forLanguageTag(language);
    }

    public PrintedDate of(String printed) {
        var date = today == null ? null : resolved(printed.toLowerCase(locale), today);
        return date == null
                ? new PrintedDate(printed, null, null, Basis.UNKNOWN)
                : new PrintedDate(printed, date, DatePrecision.DAY, Basis.INFERRED);
    }

    private @Nullable LocalDate resolved(String printed, LocalDate day) {
        var words = printed.split("[\\s,]+");
        for (var i = 0; i < words.length; i++) {
            for (var weekday : DayOfWeek.values()) {
                if (words[i].equals(
                        weekday.getDisplayName(TextStyle.FULL, locale).toLowerCase(locale))) {
                    return day.minusDays(Math.floorMod(day.getDayOfWeek().getValue() - weekday.getValue(), 7));
                }
            }
            switch (words[i]) {
                case "today", "tonight", "heute", "aujourd'hui" -> {
                    return day;
                }
                case "yesterday", "gestern", "hier" -> {
                    return day.minusDays(1);
                }
                default -> {}
            }
            var date = i + 1 < words.length ? dayOfMonth(words[i], words[i + 1], day) : null;
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private @Nullable LocalDate dayOfMonth(String first, String second, LocalDate day) {
        for (var month : Month.values()) {
            var name = month.getDisplayName(TextStyle.FULL, locale).toLowerCase(locale);
            var number = first.equals(name) ? number(second) : second.equals(name) ? number(first) : 0;
            if (number >= 1 && number <= month.minLength()) {
                var date = LocalDate.of(day.getYear(), month, number);
                return date.isAfter(day) ? date.minusYears(1) : date;
            }
        }
        return null;
    }

    private static int number(String word) {
        return word.length() <= 3 && Character.isDigit(word.charAt(0))
                ? Integer.parseInt(
                        word.length() > 1 && Character.isDigit(word.charAt(1))
                                ? word.substring(0, 2)
                                : word.substring(0, 1))
                : 0;
    }
}
