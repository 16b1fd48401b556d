package dev.verbatim.image;

import dev.verbatim.graphql.error.MutationError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// What a change of an image comes to.
@Description("What a change of an image comes to.")
public record ImagePayload(@Nullable Image image, @NonNull List<@NonNull MutationError> errors) {

    public static ImagePayload of(Image image) {
        return new ImagePayload(image, List.of());
    }

    public static ImagePayload refused(List<MutationError> errors) {
        return new ImagePayload(null, errors);
    }
}
