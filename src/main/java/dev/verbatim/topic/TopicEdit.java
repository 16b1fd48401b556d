package dev.verbatim.topic;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/// A change of a topic, as editors enter it.
@Input("UpdateTopicInput")
@Description("A change of a topic: absent fields stay, a null clears.")
public record TopicEdit(
        @Nullable @Description("A null makes a new one from the name.")
        String slug,

        @Nullable @Description("1 to 200 characters; not null.")
        String name,

        @Nullable @Description("Not null.") TopicKind kind,
        @Nullable @Description("At most 1,000 characters.") String description,

        @Nullable @Id @Description("The topic that it is a part of; neither itself nor a part of it.")
        String parentId) {}
