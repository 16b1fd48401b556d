package dev.verbatim.topic;

import dev.verbatim.graphql.error.MutationError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// What a change of a topic comes to.
@Description("What a change of a topic comes to.")
public record TopicPayload(@Nullable Topic topic, @NonNull List<@NonNull MutationError> errors) {

    public static TopicPayload of(Topic topic) {
        return new TopicPayload(topic, List.of());
    }

    public static TopicPayload refused(List<MutationError> errors) {
        return new TopicPayload(null, errors);
    }
}
