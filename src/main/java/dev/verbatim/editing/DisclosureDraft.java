package dev.verbatim.editing;

import dev.verbatim.article.DisclosureKind;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/// A disclosure, as editors enter it.
@Input("DisclosureInput")
@Description("What readers should know about how it was made.")
public record DisclosureDraft(
        @NonNull DisclosureKind kind,
        @NonNull @Description("1 to 2,000 characters.") String text,

        @Nullable @Description("Where it is explained: an http or https URL.")
        String url) {}
