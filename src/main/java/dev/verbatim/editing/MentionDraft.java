package dev.verbatim.editing;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/// A mention, as editors enter it.
@Input("MentionInput")
@Description("Whom or what it names: exactly one of personId, sourceId, topicId.")
public record MentionDraft(
        @Nullable @Id String personId,
        @Nullable @Id String sourceId,
        @Nullable @Id String topicId,

        @NonNull @Description("1 to 200 characters.") String asPrinted,

        @Nullable @Description("e.g. Russian President; at most 500 characters.")
        String roleAsPrinted) {}
