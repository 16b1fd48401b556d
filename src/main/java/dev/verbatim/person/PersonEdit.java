package dev.verbatim.person;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/// A change of a person, as editors enter it.
@Input("UpdatePersonInput")
@Description(
        "A change of a person: absent fields stay, a null clears, lists replace the whole list. The bounds are those of "
                + "CreatePersonInput.")
public record PersonEdit(
        @Nullable @Description("A null makes a new one from the name.")
        String slug,

        @Nullable @Description("Not null.") String name,
        @Nullable List<@NonNull String> aliases,
        @Nullable String description,
        @Nullable List<@NonNull String> sameAs,
        @Nullable @Id String imageId,

        @Nullable
        @Description("Those that are named by id, or say what one says already, stay the same; the others are entered "
                + "anew. IN_USE where quotes were spoken from one that is left out.")
        List<@NonNull AffiliationDraft> affiliations,

        @Nullable List<@NonNull ContactDraft> contacts) {}
