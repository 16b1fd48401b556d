package dev.verbatim.ingest;

import dev.verbatim.content.Content;
import dev.verbatim.editing.BylineDraft;
import dev.verbatim.extraction.page.NewsPage;
import dev.verbatim.extraction.page.PageByline;
import dev.verbatim.extraction.page.PageImage;
import dev.verbatim.graphql.error.Urls;
import dev.verbatim.image.ImageDraft;
import dev.verbatim.ingest.RecordMatcher.Named;
import dev.verbatim.person.AffiliationDraft;
import dev.verbatim.person.ContactAddress;
import dev.verbatim.person.ContactChannel;
import dev.verbatim.person.ContactDraft;
import dev.verbatim.person.PersonLookup;
import dev.verbatim.source.SourceKind;
import dev.verbatim.source.SourceLookup;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whoever made an article: its writers with their publication, its photographers with their agencies. Enters those
/// who are not on record.
@Singleton
class ContributorResolver {

    private final RecordMatcher onRecord;
    private final Entering entering;
    private final PersonLookup people;
    private final SourceLookup sources;

    ContributorResolver(RecordMatcher onRecord, Entering entering, PersonLookup people, SourceLookup sources) {
        this.onRecord = onRecord;
        this.entering = entering;
        this.people = people;
        this.sources = sources;
    }

    /// The one that all who wrote it write for; null where there is none or several.
    @Nullable
    String publication(NewsPage page) {
        var all = page.bylines().stream()
                .map(PageByline::publication)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return all.size() == 1 ? source(all.getFirst(), SourceKind.OUTLET) : null;
    }

    List<BylineDraft> bylines(NewsPage page, ImportProposal proposal, NameIndex named) {
        var drafts = new ArrayList<BylineDraft>();
        for (int i = 0; i < page.bylines().size(); i++) {
            var byline = page.bylines().get(i);
            var match = proposal.bylines().get(i).match();
            drafts.add(new BylineDraft(
                    match == null ? writer(byline, named) : match.getNodeId(),
                    byline.role(),
                    Fitting.line(byline.name(), Fitting.NAME)));
        }
        return drafts;
    }

    private String writer(PageByline byline, NameIndex named) {
        var known = named.id(byline.name());
        if (known != null) {
            return known;
        }
        var writer = entering.person(
                byline.name(),
                null,
                byline.title() == null
                        ? null
                        : new AffiliationDraft(
                                null,
                                byline.publication() == null ? null : source(byline.publication(), SourceKind.OUTLET),
                                Fitting.line(byline.title(), Fitting.NAME),
                                null,
                                null),
                byline.contacts().stream()
                        .flatMap(contact -> ContributorResolver.contact(
                                contact.channel(), Fitting.line(contact.value(), Fitting.ROLE)))
                        .toList());
        named.put(byline.name(), List.of(), writer);
        return writer.getNodeId();
    }

    /// A website may be printed without `https://`, and what is no address of its channel is kept as it is printed.
    private static Stream<ContactDraft> contact(ContactChannel channel, String value) {
        if (ContactAddress.isSafe(channel, value)) {
            return Stream.of(new ContactDraft(channel, value, false));
        }
        var address = "https://" + value;
        if (channel == ContactChannel.WEBSITE && value.indexOf('.') > 0 && Urls.isWeb(address)) {
            return Stream.of(new ContactDraft(channel, address, false));
        }
        return ContactAddress.isSafe(ContactChannel.OTHER, value)
                ? Stream.of(new ContactDraft(ContactChannel.OTHER, value, false))
                : Stream.empty();
    }

    List<ImageDraft> images(NewsPage page, NameIndex named, List<String> warnings) {
        var drafts = new ArrayList<ImageDraft>();
        for (var image : page.images()) {
            if (image.url() == null || !Urls.isWeb(image.url())) {
                warnings.add("A picture has no address on the web and was not entered: "
                        + Fitting.line(Objects.requireNonNullElse(image.caption(), "no caption"), Fitting.NAME));
            } else {
                drafts.add(draft(image, image.url(), named));
            }
        }
        return drafts;
    }

    private ImageDraft draft(PageImage image, String url, NameIndex named) {
        return new ImageDraft(
                null,
                url,
                Fitting.optional(image.alt(), 2 * Fitting.DESCRIPTION),
                Fitting.optional(image.caption(), 2 * Fitting.DESCRIPTION),
                Fitting.optionalLine(image.credit(), Fitting.ROLE),
                image.photographer() == null ? null : photographer(image.photographer(), named),
                image.agency() == null ? null : source(image.agency(), SourceKind.NEWS_AGENCY),
                Drafting.draft(image.takenOn()),
                null,
                null,
                image.width(),
                image.height());
    }

    private String photographer(String name, NameIndex named) {
        var known = named.id(name);
        if (known != null) {
            return known;
        }
        var found = onRecord.people(List.of(new Named(List.of(name), null))).getFirst();
        var person = found.match() == null
                ? entering.person(name, null)
                : Objects.requireNonNull(people.byIds(Set.of(found.match())).get(found.match()));
        named.put(name, List.of(), person);
        return person.getNodeId();
    }

    private String source(String name, SourceKind kind) {
        var found = onRecord.sources(List.of(new Named(List.of(name), null))).getFirst();
        Content source = found.match() == null
                ? entering.source(kind, name, List.of(), null)
                : Objects.requireNonNull(sources.byIds(Set.of(found.match())).get(found.match()));
        return source.getNodeId();
    }
}
