package dev.verbatim.editing;

import dev.verbatim.article.BylineRole;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/// A byline, as editors enter it.
@Input("BylineInput")
@Description("Who made it; in printed order.")
public record BylineDraft(
        @NonNull @Id String personId,
        @Nullable @DefaultValue("WRITER") BylineRole role,

        @Nullable
        @Description("The name as printed, at most 200 characters; the person's name, now and later, if absent.")
        String creditedAs) {}
