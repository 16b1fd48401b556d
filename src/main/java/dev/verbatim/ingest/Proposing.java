package dev.verbatim.ingest;

import dev.verbatim.attribution.entity.ReadPerson;
import dev.verbatim.attribution.entity.ReadSource;
import dev.verbatim.extraction.page.PageByline;
import dev.verbatim.ingest.RecordMatcher.Found;
import dev.verbatim.ingest.RecordMatcher.Named;
import dev.verbatim.person.Contact;
import dev.verbatim.person.Person;
import dev.verbatim.person.PersonLookup;
import dev.verbatim.source.SourceKind;
import dev.verbatim.source.SourceLookup;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Holds what was read against what is on record.
@Singleton
class Proposing {

    private final RecordMatcher onRecord;
    private final PersonLookup people;
    private final SourceLookup sources;

    Proposing(RecordMatcher onRecord, PersonLookup people, SourceLookup sources) {
        this.onRecord = onRecord;
        this.people = people;
        this.sources = sources;
    }

    ImportProposal of(ParsedSubmission taken) {
        var page = taken.page();
        var reading = taken.reading();
        return new ImportProposal(
                page.headline(),
                page.standfirst(),
                page.body(),
                page.language(),
                bylines(page.bylines()),
                page.images().stream().map(ProposedImage::of).toList(),
                page.disclosures().stream().map(ProposedDisclosure::of).toList(),
                reading.quotes().stream()
                        .map(quote -> ProposedQuote.of(quote, page.text()))
                        .toList(),
                people(reading.people()),
                sources(reading.sources()),
                page.discarded(),
                Stream.concat(page.warnings().stream(), reading.warnings().stream())
                        .toList());
    }

    private List<ProposedByline> bylines(List<PageByline> bylines) {
        var found = onRecord.people(bylines.stream()
                .map(byline -> new Named(List.of(byline.name()), title(byline)))
                .toList());
        var known = known(found);
        return IntStream.range(0, bylines.size())
                .mapToObj(i -> new ProposedByline(
                        bylines.get(i).name(),
                        bylines.get(i).role(),
                        title(bylines.get(i)),
                        contacts(bylines.get(i)),
                        match(found.get(i), known)))
                .toList();
    }

    /// With whom they hold it, where the text says so beside it.
    private static @Nullable String title(PageByline byline) {
        if (byline.title() == null || byline.publication() == null) {
            return byline.title() == null ? byline.publication() : byline.title();
        }
        return byline.title() + ", " + byline.publication();
    }

    private static List<Contact> contacts(PageByline byline) {
        return byline.contacts().stream()
                .map(found -> {
                    var contact = new Contact();
                    contact.channel = found.channel();
                    contact.value = found.value();
                    return contact;
                })
                .toList();
    }

    private List<ProposedPerson> people(List<ReadPerson> read) {
        var found = onRecord.people(read.stream()
                .map(person -> new Named(List.of(person.name()), person.roleAsPrinted()))
                .toList());
        var known = known(found);
        return IntStream.range(0, read.size())
                .mapToObj(i -> new ProposedPerson(
                        read.get(i).name(),
                        read.get(i).asPrinted(),
                        read.get(i).roleAsPrinted(),
                        read.get(i).mentions(),
                        match(found.get(i), known),
                        candidates(found.get(i), known)))
                .toList();
    }

    private List<ProposedSource> sources(List<ReadSource> read) {
        var named = read.stream().filter(source -> !isUnnamed(source.kind())).toList();
        var found = onRecord.sources(
                named.stream().map(source -> new Named(names(source), null)).toList());
        var known = sources.byIds(ids(found));
        var proposed = new ArrayList<ProposedSource>();
        for (var source : read) {
            int place = named.indexOf(source);
            var on = place < 0 ? Found.NOBODY : found.get(place);
            proposed.add(new ProposedSource(
                    source.name(),
                    source.asPrinted(),
                    source.kind(),
                    source.description(),
                    source.mentions(),
                    match(on, known),
                    candidates(on, known)));
        }
        return proposed;
    }

    static boolean isUnnamed(SourceKind kind) {
        return kind == SourceKind.UNNAMED_PERSON || kind == SourceKind.UNNAMED_GROUP;
    }

    private static List<String> names(ReadSource source) {
        var names = new LinkedHashSet<String>();
        names.add(source.name());
        if (source.abbreviation() != null) {
            names.add(source.abbreviation());
        }
        return List.copyOf(names);
    }

    private Map<UUID, Person> known(List<Found> found) {
        return people.byIds(ids(found));
    }

    private static List<UUID> ids(List<Found> found) {
        return found.stream()
                .flatMap(one -> Stream.concat(Stream.ofNullable(one.match()), one.candidates().stream()))
                .toList();
    }

    private static <E> @Nullable E match(Found found, Map<UUID, E> known) {
        return found.match() == null ? null : known.get(found.match());
    }

    private static <E> List<E> candidates(Found found, Map<UUID, E> known) {
        return found.candidates().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
