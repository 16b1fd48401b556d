package dev.verbatim.quote.provenance;

import dev.verbatim.person.Person;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/// Somebody who is quoted beside somebody else.
@Description("Somebody who is quoted beside somebody else.")
public record PersonLink(
        @NonNull Person person,

        @NonNull @Description("The published articles that quote both.")
        int sharedArticles) {}
