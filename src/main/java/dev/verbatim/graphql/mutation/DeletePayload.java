package dev.verbatim.graphql.mutation;

import dev.verbatim.graphql.error.MutationError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// What a deletion comes to.
@Description("What a deletion comes to.")
public record DeletePayload(
        @Nullable @Id String deletedId, @NonNull List<@NonNull MutationError> errors) {

    public static DeletePayload of(String deletedId) {
        return new DeletePayload(deletedId, List.of());
    }

    public static DeletePayload refused(List<MutationError> errors) {
        return new DeletePayload(null, errors);
    }
}
