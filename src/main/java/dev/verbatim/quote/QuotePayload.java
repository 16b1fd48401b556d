package dev.verbatim.quote;

import dev.verbatim.article.Article;
import dev.verbatim.graphql.error.MutationError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// What a change of a quote comes to.
@Description("What a change of a quote comes to.")
public record QuotePayload(
        @Nullable Quote quote,

        @Nullable @Description("The article that it is part of, its version raised by the change.")
        Article article,

        @NonNull List<@NonNull MutationError> errors) {

    public static QuotePayload of(Quote quote, Article article) {
        return new QuotePayload(quote, article, List.of());
    }

    public static QuotePayload refused(List<MutationError> errors) {
        return new QuotePayload(null, null, errors);
    }
}
