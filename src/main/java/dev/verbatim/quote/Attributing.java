package dev.verbatim.quote;

import dev.verbatim.content.TypeId;
import dev.verbatim.graphql.error.InputPath;
import dev.verbatim.graphql.error.MutationError.Code;
import dev.verbatim.graphql.error.ValidationErrors;
import dev.verbatim.graphql.mutation.ProvidedFields;
import dev.verbatim.person.Affiliation;
import dev.verbatim.person.PersonLookup;
import dev.verbatim.source.SourceLookup;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.hibernate.Session;

/// The rules by which a quote is given to its speaker: one person or one source, who spoke from an affiliation of
/// theirs.
@Singleton
class Attributing {

    private final Session session;
    private final PersonLookup people;
    private final SourceLookup sources;

    Attributing(Session session, PersonLookup people, SourceLookup sources) {
        this.session = session;
        this.people = people;
        this.sources = sources;
    }

    void apply(Quote quote, QuoteEdit edit, ProvidedFields given, InputPath in, ValidationErrors problems) {
        if (speaker(quote, edit, given, in, problems)) {
            affiliation(quote, edit, given, in.then("affiliationId"), problems);
        }
    }

    /// @return whether the links were right
    private boolean speaker(
            Quote quote, QuoteEdit edit, ProvidedFields given, InputPath in, ValidationErrors problems) {
        if (edit.speakerPersonId() != null && edit.speakerSourceId() != null) {
            problems.invalid(in.then("speakerSourceId"), "Give speakerPersonId or speakerSourceId, not both.");
            return false;
        }
        if (given.has("speakerPersonId")) {
            quote.speakerPersonId = people.link(problems, in.then("speakerPersonId"), edit.speakerPersonId());
        }
        if (given.has("speakerSourceId")) {
            quote.speakerSourceId = sources.link(problems, in.then("speakerSourceId"), edit.speakerSourceId());
        }
        if (edit.speakerPersonId() != null) {
            quote.speakerSourceId = null;
            return quote.speakerPersonId != null;
        }
        if (edit.speakerSourceId() != null) {
            quote.speakerPersonId = null;
            return quote.speakerSourceId != null;
        }
        return true;
    }

    /// An affiliation that is not the new speaker's goes with the old one.
    private void affiliation(
            Quote quote, QuoteEdit edit, ProvidedFields given, InputPath field, ValidationErrors problems) {
        if (!given.has("affiliationId")) {
            var stored = quote.affiliationId == null ? null : session.find(Affiliation.class, quote.affiliationId);
            quote.affiliationId = stored != null && isTheSpeakers(stored, quote) ? stored.id : null;
            return;
        }
        quote.affiliationId = null;
        if (edit.affiliationId() == null) {
            return;
        }
        var id = TypeId.parse(edit.affiliationId(), Affiliation.TYPE);
        if (id.isEmpty()) {
            problems.invalid(field, "Must be the id of one: affiliation_….");
            return;
        }
        var affiliation = session.find(Affiliation.class, id.get());
        if (affiliation == null) {
            problems.add(Code.NOT_FOUND, field, "There is no such affiliation.");
        } else if (!isTheSpeakers(affiliation, quote)) {
            problems.invalid(field, "Must be one of the affiliations of the person who said it.");
        } else {
            quote.affiliationId = affiliation.id;
        }
    }

    private static boolean isTheSpeakers(Affiliation affiliation, Quote quote) {
        return Objects.equals(affiliation.personId, quote.speakerPersonId);
    }
}
