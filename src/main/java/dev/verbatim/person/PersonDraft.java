package dev.verbatim.person;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/// A new person, as editors enter them.
@Input("CreatePersonInput")
@Description("A new person.")
public record PersonDraft(
        @Nullable
        @Description("Lower-case letters, digits and single hyphens, at most 120; made from the name if absent.")
        String slug,

        @NonNull @Description("1 to 200 characters, on one line.")
        String name,

        @Nullable @Description("Other names and spellings; at most 50 of at most 200 characters.")
        List<@NonNull String> aliases,

        @Nullable @Description("At most 1,000 characters.") String description,

        @Nullable @Description("Other identities on the web; at most 50 URLs.")
        List<@NonNull String> sameAs,

        @Nullable @Id @Description("A picture of them.") String imageId,

        @Nullable @Description("What they hold and held, in this order; at most 100.")
        List<@NonNull AffiliationDraft> affiliations,

        @Nullable @Description("How to reach them, in this order; at most 50.")
        List<@NonNull ContactDraft> contacts) {

    PersonEdit edit() {
        return new PersonEdit(slug, name, aliases, description, sameAs, imageId, affiliations, contacts);
    }
}
