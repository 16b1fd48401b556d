package dev.verbatim.person;

import dev.verbatim.content.ContentDeleted;
import dev.verbatim.content.ContentSaved;
import dev.verbatim.graphql.error.InputPath;
import dev.verbatim.graphql.error.ValidationErrors;
import dev.verbatim.graphql.loading.Repositories;
import dev.verbatim.graphql.mutation.KeptRows;
import dev.verbatim.graphql.mutation.ProvidedFields;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The rules by which people are entered and changed. Runs inside the caller's transaction.
@Singleton
public class PersonWriting {

    private static final int MAX_CONTACTS = 50;

    private final PersonLookup lookup;
    private final Repositories lookups;
    private final AffiliationWriting affiliations;
    private final Contact.Queries contacts;
    private final Session session;
    private final Event<Object> events;

    PersonWriting(
            PersonLookup lookup,
            Repositories lookups,
            AffiliationWriting affiliations,
            Contact.Queries contacts,
            Session session,
            Event<Object> events) {
        this.lookup = lookup;
        this.lookups = lookups;
        this.affiliations = affiliations;
        this.contacts = contacts;
        this.session = session;
        this.events = events;
    }

    public Person create(PersonDraft draft) {
        var person = new Person();
        apply(person, draft.edit(), ProvidedFields.everything());
        session.flush();
        return person;
    }

    Person update(String id, int expectedVersion, PersonEdit edit, ProvidedFields given) {
        var person = lookup.open(id, expectedVersion);
        apply(person, edit, given);
        person.extracted = false;
        person.touch();
        session.flush();
        events.fire(new ContentSaved(Person.TYPE, person.id));
        return person;
    }

    Person delete(String id, int expectedVersion) {
        var person = lookup.remove(id, expectedVersion);
        events.fire(new ContentDeleted(Person.TYPE, person.id));
        return person;
    }

    private void apply(Person person, PersonEdit edit, ProvidedFields given) {
        // somebody new has nothing yet that would be replaced
        boolean isStored = session.contains(person);
        var problems = new ValidationErrors();
        var in = InputPath.INPUT;
        if (given.has("name")) {
            person.name = problems.line(in.then("name"), edit.name(), 200);
        }
        if (given.has("slug")) {
            person.slug = lookup.slug(problems, edit.slug(), person.name, person.id);
        }
        if (given.has("aliases")) {
            person.aliases = problems.names(in.then("aliases"), edit.aliases());
        }
        if (given.has("description")) {
            person.description = problems.optionalText(in.then("description"), edit.description(), 1000);
        }
        if (given.has("sameAs")) {
            person.sameAs = problems.urls(in.then("sameAs"), edit.sameAs());
        }
        if (given.has("imageId")) {
            person.imageId = lookups.link(problems, in.then("imageId"), "image", edit.imageId());
        }
        var newContacts = contacts(person.id, edit.contacts(), in.then("contacts"), problems);
        Runnable newAffiliations = given.has("affiliations")
                ? affiliations.replacing(
                        isStored ? affiliations.of(person.id) : List.of(),
                        person.id,
                        edit.affiliations(),
                        in.then("affiliations"),
                        problems)
                : () -> {};
        problems.check();
        session.persist(person);
        newAffiliations.run();
        if (given.has("contacts")) {
            new KeptRows<>(isStored ? contacts.of(person.id) : List.<Contact>of(), Contact::says)
                    .replace(session, newContacts, (contact, place) -> contact.position = place);
        }
    }

    private static List<Contact> contacts(
            UUID person, @Nullable List<ContactDraft> drafts, InputPath at, ValidationErrors problems) {
        problems.size(at, drafts, MAX_CONTACTS);
        var contacts = new ArrayList<Contact>();
        for (int i = 0; drafts != null && i < drafts.size(); i++) {
            contacts.add(drafts.get(i).contact(person, at.then(i), problems));
        }
        return contacts;
    }
}
