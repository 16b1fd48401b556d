package dev.verbatim.ingest;

import dev.verbatim.person.Person;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// A person whom the text names.
@Description("A person whom the text names.")
public record ProposedPerson(
        @NonNull @Description("In full, as far as the text has it.")
        String name,

        @NonNull @Description("The different forms in which the text names them, pronouns left out.")
        List<@NonNull String> asPrinted,

        @Nullable String roleAsPrinted,
        @NonNull int mentions,

        @Nullable @Description("The one on record whom it must be.")
        Person match,

        @NonNull @Description("Who else on record it may be, the closest first; none where there is a match.")
        List<@NonNull Person> candidates) {}
