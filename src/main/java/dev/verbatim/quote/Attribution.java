package dev.verbatim.quote;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// How it came about that a quote is attributed as it is.
@Description("How the attribution came about.")
public record Attribution(
        @NonNull AttributionMethod method,

        @Nullable @Description("The rule that found it; null where an editor entered it.")
        String rule,

        @NonNull @Description("From 0 to 1.") double confidence,

        @Nullable @Description("When an editor last saw and saved it.")
        Instant reviewedAt) {

    static Attribution of(Quote quote) {
        return new Attribution(
                quote.attributionMethod, quote.attributionRule, quote.attributionConfidence, quote.reviewedAt);
    }
}
