package dev.verbatim.source;

import dev.verbatim.graphql.error.MutationError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// What a change of a source comes to.
@Description("What a change of a source comes to.")
public record SourcePayload(
        @Nullable NewsSource source, @NonNull List<@NonNull MutationError> errors) {

    static SourcePayload of(NewsSource source) {
        return new SourcePayload(source, List.of());
    }

    static SourcePayload refused(List<MutationError> errors) {
        return new SourcePayload(null, errors);
    }
}
