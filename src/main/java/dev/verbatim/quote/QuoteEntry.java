package dev.verbatim.quote;

import dev.verbatim.graphql.error.InputPath;
import dev.verbatim.graphql.error.ValidationErrors;
import dev.verbatim.graphql.mutation.ProvidedFields;
import dev.verbatim.quote.anchor.Words;
import dev.verbatim.source.SourceLookup;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The rules for what editors enter of a quote, field by field. Collects what is wrong; its place in the body is
/// [Placement]'s.
@Singleton
class QuoteEntry {

    private final Session session;
    private final QuoteLookup lookup;
    private final SourceLookup sources;
    private final Attributing attributing;

    QuoteEntry(Session session, QuoteLookup lookup, SourceLookup sources, Attributing attributing) {
        this.session = session;
        this.lookup = lookup;
        this.sources = sources;
        this.attributing = attributing;
    }

    void apply(Quote quote, QuoteEdit edit, ProvidedFields given, InputPath in, ValidationErrors problems) {
        words(quote, edit, given, in, problems);
        attributing.apply(quote, edit, given, in, problems);
        if (given.has("addresseeId")) {
            quote.addresseeId = sources.link(problems, in.then("addresseeId"), edit.addresseeId());
        }
        if (given.has("medium")) {
            quote.medium = edit.medium();
        }
        if (given.has("saidOn")) {
            quote.saidOn = problems.printedDate(in.then("saidOn"), edit.saidOn());
        }
        if (given.has("record")) {
            quote.record = problems.required(in.then("record"), edit.record(), quote.record);
        }
        if (given.has("originId")) {
            quote.originId = origin(quote, edit.originId(), in.then("originId"), problems);
        }
    }

    private static void words(
            Quote quote, QuoteEdit edit, ProvidedFields given, InputPath in, ValidationErrors problems) {
        if (given.has("text")) {
            var words = edit.text() == null ? null : Words.of(edit.text());
            quote.text = problems.text(in.then("text"), words, 5000);
        }
        if (given.has("kind")) {
            quote.kind = problems.required(in.then("kind"), edit.kind(), quote.kind);
        }
        if (given.has("act")) {
            quote.act = problems.required(in.then("act"), edit.act(), quote.act);
        }
        if (given.has("speakerAsPrinted")) {
            quote.speakerAsPrinted = problems.optionalLine(in.then("speakerAsPrinted"), edit.speakerAsPrinted(), 500);
        }
        if (given.has("roleAsPrinted")) {
            quote.roleAsPrinted = problems.optionalLine(in.then("roleAsPrinted"), edit.roleAsPrinted(), 500);
        }
        if (given.has("cue")) {
            quote.cue = problems.optionalLine(in.then("cue"), edit.cue(), 200);
        }
    }

    private @Nullable UUID origin(Quote quote, @Nullable String id, InputPath field, ValidationErrors problems) {
        var origin = lookup.link(problems, field, id);
        if (origin != null && leadsTo(origin, quote.id)) {
            problems.invalid(field, "Must be another quote, and none that repeats this one.");
            return null;
        }
        return origin;
    }

    private boolean leadsTo(UUID origin, UUID quote) {
        return (boolean) session.createNativeQuery("""
                        with recursive back(id) as (
                          select cast(:origin as uuid)
                          union select q.origin_id from back join quote q on q.id = back.id where q.origin_id is not null)
                        select exists (select from back where id = :quote)""", Boolean.class)
                .setParameter("origin", origin)
                .setParameter("quote", quote)
                .getSingleResult();
    }
}
