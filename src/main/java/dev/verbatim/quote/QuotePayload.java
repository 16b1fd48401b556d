package dev.verbatim.quote;

import dev.verbatim.graphql.MutationError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// What a change of a quote comes to.
@Description("What a change of a quote comes to.")
public record QuotePayload(@Nullable Quote quote, @NonNull List<@NonNull MutationError> errors) {

    public static QuotePayload of(Quote quote) {
        return new QuotePayload(quote, List.of());
    }

    public static QuotePayload refused(List<MutationError> errors) {
        return new QuotePayload(null, errors);
    }
}
