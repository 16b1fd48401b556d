package dev.verbatim.topic;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/// A new topic, as editors enter it.
@Input("CreateTopicInput")
@Description("A new topic.")
public record TopicDraft(
        @Nullable
        @Description("Lower-case letters, digits and single hyphens, at most 120; made from the name if absent.")
        String slug,

        @NonNull @Description("1 to 200 characters, on one line.")
        String name,

        @NonNull TopicKind kind,

        @Nullable @Description("At most 1,000 characters.") String description,

        @Nullable @Id @Description("The topic that it is a part of.")
        String parentId) {

    TopicEdit edit() {
        return new TopicEdit(slug, name, kind, description, parentId);
    }
}
