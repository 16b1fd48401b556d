package dev.verbatim.content;

import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/// A date as the text gives it, and what it resolves to.
@Embeddable
@Description("A date as the text gives it, and what it resolves to.")
public record PrintedDate(
        @Nullable @Description("The words of the text, e.g. on Thursday.")
        String asPrinted,

        @Nullable @Description("The day it resolves to; the first day of a month or year.")
        LocalDate date,

        @Nullable @Enumerated(EnumType.STRING) @Description("How much of date is meant; null where there is no date.")
        DatePrecision precision,

        @NonNull @Enumerated(EnumType.STRING) @Description("Whether the text states it or somebody inferred it.")
        Basis basis) {

    /// The same, as editors enter it.
    @Input("PrintedDateInput")
    @Description("A date as the text gives it: asPrinted, date, or both.")
    public record Draft(
            @Nullable @Description("The words of the text, at most 200 characters.")
            String asPrinted,

            @Nullable @Description("The day it resolves to.")
            LocalDate date,

            @Nullable @DefaultValue("DAY") @Description("How much of date is meant.")
            DatePrecision precision,

            @Nullable @DefaultValue("STATED") @Description("Whether the text states it.")
            Basis basis) {

        /// @param words as they are stored
        public PrintedDate printed(@Nullable String words) {
            var meant = precision == null ? DatePrecision.DAY : precision;
            return new PrintedDate(words, date, date == null ? null : meant, basis == null ? Basis.STATED : basis);
        }
    }
}
