package dev.verbatim.ingest;

import dev.verbatim.article.BylineRole;
import dev.verbatim.person.Contact;
import dev.verbatim.person.Person;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// Who made it, as the text credits them.
@Description("Who made it, as the text credits them.")
public record ProposedByline(
        @NonNull String name,
        @NonNull BylineRole role,

        @Nullable @Description("As printed, with the publication.")
        String title,

        @NonNull List<@NonNull Contact> contacts,

        @Nullable @Description("The one person on record whom it must be.")
        Person match) {}
