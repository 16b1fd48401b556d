package dev.verbatim.ingest;

import dev.verbatim.person.AffiliationDraft;
import dev.verbatim.person.ContactDraft;
import dev.verbatim.person.Person;
import dev.verbatim.person.PersonDraft;
import dev.verbatim.person.PersonWriting;
import dev.verbatim.source.NewsSource;
import dev.verbatim.source.SourceDraft;
import dev.verbatim.source.SourceKind;
import dev.verbatim.source.SourceWriting;
import dev.verbatim.text.StoredText;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Enters the people and sources that a text brings and nobody has on record, marked as extracted. Runs inside the
/// caller's transaction.
@Singleton
class Entering {

    private final PersonWriting people;
    private final SourceWriting sources;

    Entering(PersonWriting people, SourceWriting sources) {
        this.people = people;
        this.sources = sources;
    }

    Person person(String name, @Nullable String description) {
        return person(name, description, null, List.of());
    }

    Person person(
            String name,
            @Nullable String description,
            @Nullable AffiliationDraft affiliation,
            List<ContactDraft> contacts) {
        var person = people.create(new PersonDraft(
                null,
                Fitting.line(name, Fitting.NAME),
                null,
                Fitting.optional(description, Fitting.DESCRIPTION),
                null,
                null,
                affiliation == null ? null : List.of(affiliation),
                contacts));
        person.extracted = true;
        return person;
    }

    NewsSource source(SourceKind kind, String name, List<String> aliases, @Nullable String description) {
        var source = sources.create(new SourceDraft(
                null,
                kind,
                Fitting.line(name, Fitting.NAME),
                aliases.stream()
                        .map(StoredText::line)
                        .filter(alias -> alias.length() <= Fitting.NAME)
                        .toList(),
                Fitting.optional(description, Fitting.DESCRIPTION),
                null,
                null,
                null,
                null));
        source.extracted = true;
        return source;
    }
}
