package dev.verbatim.source;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/// A change of a source, as editors enter it.
@Input("UpdateSourceInput")
@Description("A change of a source: absent fields stay, a null clears, lists replace the whole list.")
public record SourceEdit(
        @Nullable String slug,
        @Nullable SourceKind kind,
        @Nullable String name,
        @Nullable List<@NonNull String> aliases,
        @Nullable String description,
        @Nullable String url,
        @Nullable List<@NonNull String> sameAs,
        @Nullable @Id String parentId,
        @Nullable String anonymityReason) {}
