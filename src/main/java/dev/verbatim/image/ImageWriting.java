package dev.verbatim.image;

import dev.verbatim.content.ContentDeleted;
import dev.verbatim.content.ContentSaved;
import dev.verbatim.graphql.error.InputPath;
import dev.verbatim.graphql.error.ValidationErrors;
import dev.verbatim.graphql.loading.Ids;
import dev.verbatim.graphql.loading.LinkTable;
import dev.verbatim.graphql.mutation.ProvidedFields;
import dev.verbatim.graphql.mutation.ShownContent;
import dev.verbatim.person.Person;
import dev.verbatim.person.PersonLookup;
import dev.verbatim.source.SourceLookup;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The rules by which pictures are entered and changed. Runs inside the caller's transaction.
@Singleton
public class ImageWriting {

    static final LinkTable<Person> DEPICTS =
            new LinkTable<>("image_depicts", "image_id", "person_id", Person.class, "person");

    private final ImageLookup lookup;
    private final PersonLookup people;
    private final SourceLookup sources;
    private final Session session;
    private final Event<Object> events;

    ImageWriting(ImageLookup lookup, PersonLookup people, SourceLookup sources, Session session, Event<Object> events) {
        this.lookup = lookup;
        this.people = people;
        this.sources = sources;
        this.session = session;
        this.events = events;
    }

    /// A picture as it was entered, and whom it depicts.
    record Entered(Image image, List<UUID> depicts) {}

    /// Enters a picture, stored only where the input that it is a part of has had no problem so far.
    Image create(ImageDraft draft, InputPath at, ValidationErrors problems) {
        var entered = entered(draft, at, problems);
        if (!problems.any()) {
            store(entered);
        }
        return entered.image;
    }

    Entered entered(ImageDraft draft, InputPath at, ValidationErrors problems) {
        var image = new Image();
        return new Entered(image, apply(image, draft.edit(), ProvidedFields.everything(), at, problems));
    }

    void store(Entered entered) {
        session.persist(entered.image);
        session.flush();
        DEPICTS.replace(session, entered.image.id, entered.depicts);
    }

    Image update(String id, int expectedVersion, ImageEdit edit, ProvidedFields given) {
        var image = ShownContent.open(session, lookup, id, expectedVersion);
        var problems = new ValidationErrors();
        change(image, edit, given, InputPath.INPUT, problems);
        problems.check();
        events.fire(new ContentSaved(Image.TYPE, image.id));
        return image;
    }

    Image delete(String id, int expectedVersion) {
        var image = lookup.remove(id, expectedVersion);
        events.fire(new ContentDeleted(Image.TYPE, image.id));
        return image;
    }

    private void change(Image image, ImageEdit edit, ProvidedFields given, InputPath at, ValidationErrors problems) {
        var depicts = apply(image, edit, given, at, problems);
        if (problems.any()) {
            return;
        }
        image.touch();
        session.flush();
        if (given.has("depicts")) {
            DEPICTS.replace(session, image.id, depicts);
        }
    }

    /// Answers whom it depicts.
    private List<UUID> apply(
            Image image, ImageEdit edit, ProvidedFields given, InputPath at, ValidationErrors problems) {
        if (given.has("url")) {
            image.url = problems.required(at.then("url"), edit.url(), "");
            problems.url(at.then("url"), edit.url());
        }
        if (given.has("alt")) {
            image.alt = problems.optionalText(at.then("alt"), edit.alt(), 2000);
        }
        if (given.has("caption")) {
            image.caption = problems.optionalText(at.then("caption"), edit.caption(), 2000);
        }
        if (given.has("credit")) {
            image.credit = problems.optionalLine(at.then("credit"), edit.credit(), 500);
        }
        if (given.has("photographerId")) {
            image.photographerId = people.link(problems, at.then("photographerId"), edit.photographerId());
        }
        if (given.has("agencyId")) {
            image.agencyId = sources.link(problems, at.then("agencyId"), edit.agencyId());
        }
        if (given.has("takenOn")) {
            image.takenOn = problems.printedDate(at.then("takenOn"), edit.takenOn());
        }
        if (given.has("place")) {
            image.place = problems.optionalLine(at.then("place"), edit.place(), 500);
        }
        if (given.has("width")) {
            problems.positive(at.then("width"), edit.width());
            image.width = edit.width();
        }
        if (given.has("height")) {
            problems.positive(at.then("height"), edit.height());
            image.height = edit.height();
        }
        return depicted(edit.depicts(), at.then("depicts"), problems);
    }

    /// Nobody is in a picture twice, under a former id either.
    private List<UUID> depicted(@Nullable List<String> ids, InputPath at, ValidationErrors problems) {
        if (ids == null || ids.size() > Ids.MAX) {
            problems.size(at, ids, Ids.MAX);
            return List.of();
        }
        return IntStream.range(0, ids.size())
                .mapToObj(i -> people.link(problems, at.then(i), ids.get(i)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
