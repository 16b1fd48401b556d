package dev.verbatim.source;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/// A new source, as editors enter it.
@Input("CreateSourceInput")
@Description("A new source.")
public record SourceDraft(
        @Nullable
        @Description("Lower-case letters, digits and single hyphens, at most 120; made from the name if absent.")
        String slug,

        @NonNull SourceKind kind,

        @NonNull @Description("1 to 200 characters, on one line.")
        String name,

        @Nullable @Description("Other names; at most 50 of at most 200 characters.")
        List<@NonNull String> aliases,

        @Nullable @Description("At most 1,000 characters.") String description,

        @Nullable @Description("An http or https URL.") String url,

        @Nullable @Description("Other identities on the web; at most 50 URLs.")
        List<@NonNull String> sameAs,

        @Nullable @Id @Description("The source that it is a part of.")
        String parentId,

        @Nullable @Description("For unnamed sources only, at most 1,000 characters.")
        String anonymityReason) {

    SourceEdit edit() {
        return new SourceEdit(slug, kind, name, aliases, description, url, sameAs, parentId, anonymityReason);
    }
}
