package dev.verbatim.article;

import dev.verbatim.graphql.error.MutationError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// What a change of an article comes to.
@Description("What a change of an article comes to.")
public record ArticlePayload(
        @Nullable Article article, @NonNull List<@NonNull MutationError> errors) {

    public static ArticlePayload of(Article article) {
        return new ArticlePayload(article, List.of());
    }

    public static ArticlePayload refused(List<MutationError> errors) {
        return new ArticlePayload(null, errors);
    }
}
