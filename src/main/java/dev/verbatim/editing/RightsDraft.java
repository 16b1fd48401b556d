package dev.verbatim.editing;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/// Rights, as editors enter them.
@Input("RightsInput")
@Description("Who holds the rights, and what others may do; at most 1,000 characters each.")
public record RightsDraft(
        @Nullable String holder,
        @Nullable String notice,
        @Nullable String licence,
        @Nullable String usageTerms) {}
