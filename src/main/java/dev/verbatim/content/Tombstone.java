package dev.verbatim.content;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/// Why something that was public no longer is, or no longer under this slug.
///
/// @param moved what took its place; null where nothing did
@Description("Why something that was public no longer is, or no longer under this slug.")
public record Tombstone(
        @NonNull @Id @Description("Of what stood there.") String id,

        @Nullable @Description("The slug that it had in public; null for what has none, or where none is known.")
        String slug,

        @NonNull TombstoneKind kind,
        @NonNull @Description("Since when it is so.") Instant at,

        @Ignore @Nullable TypeId moved) {}
