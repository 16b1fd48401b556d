package dev.verbatim.ingest;

import dev.verbatim.article.Article;
import dev.verbatim.graphql.error.MutationError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// What an import comes to.
@Description("What an import comes to.")
public record ImportPayload(
        @Nullable @Description("The draft; where the same text came in before, the article that it became then.")
        Article article,

        @Nullable @Description("What was read; people and sources that it lists without a match are new.")
        ImportProposal proposal,

        @NonNull List<@NonNull MutationError> errors) {

    static ImportPayload refused(List<MutationError> errors) {
        return new ImportPayload(null, null, errors);
    }
}
