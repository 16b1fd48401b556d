package dev.verbatim.quote;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// Another quote that cannot be true together with this one, as an editor saw it.
@Description("Another quote that contradicts this one.")
public record Contradiction(
        @NonNull Quote quote,

        @Nullable @Description("In what they differ.") String note,

        @NonNull @Description("When an editor marked it.") Instant at) {}
