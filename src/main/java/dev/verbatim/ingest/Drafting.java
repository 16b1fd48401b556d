package dev.verbatim.ingest;

import dev.verbatim.attribution.ReadQuote;
import dev.verbatim.attribution.entity.SpeakerTraits;
import dev.verbatim.content.PrintedDate;
import dev.verbatim.editing.ArticleDraft;
import dev.verbatim.editing.DisclosureDraft;
import dev.verbatim.editing.MentionDraft;
import dev.verbatim.extraction.page.NewsPage;
import dev.verbatim.graphql.error.Urls;
import dev.verbatim.quote.QuoteDraft;
import dev.verbatim.quote.QuoteWriting.Extracted;
import dev.verbatim.rowmapping.Budget;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns a proposal into what editors would have entered by hand. Enters people and sources on the way.
@Singleton
class Drafting {

    private final ContributorResolver makers;
    private final Entering entering;

    Drafting(ContributorResolver makers, Entering entering) {
        this.makers = makers;
        this.entering = entering;
    }

    /// @param proposal with what could not be entered among its warnings
    record Draft(ArticleDraft article, List<Extracted> quotes, ImportProposal proposal) {}

    Draft of(ParsedSubmission taken, ImportProposal proposal) {
        var warnings = new ArrayList<>(proposal.warnings());
        var people = new NameIndex();
        var sources = new NameIndex();
        var mentions = new ArrayList<MentionDraft>();
        enterPeople(proposal, people, mentions);
        enterSources(proposal, sources, mentions);
        var quotes = quotes(taken, people, sources, warnings);
        if (mentions.size() > Fitting.ITEMS) {
            warnings.add("Only the first " + Fitting.ITEMS + " names became mentions.");
        }
        var page = taken.page();
        var article = new ArticleDraft(
                null,
                headline(page, warnings),
                Fitting.optional(page.standfirst(), Fitting.DESCRIPTION),
                page.language(),
                page.body(),
                address(page.canonicalUrl()),
                makers.publication(page),
                null,
                null,
                makers.bylines(page, proposal, people),
                makers.images(page, people, warnings),
                null,
                null,
                mentions.stream().limit(Fitting.ITEMS).toList(),
                page.disclosures().stream()
                        .map(disclosure ->
                                new DisclosureDraft(disclosure.kind(), disclosure.text(), address(disclosure.url())))
                        .toList(),
                null);
        return new Draft(article, quotes, warned(proposal, warnings));
    }

    /// Null where the newsroom stores no such address.
    private static @Nullable String address(@Nullable String url) {
        return url != null && Urls.isWeb(url) ? url : null;
    }

    private static String headline(NewsPage page, List<String> warnings) {
        if (page.headline() == null) {
            warnings.add("The text has no headline; its first words stand in for it.");
        }
        return Fitting.line(
                page.headline() == null ? page.paragraphs().getFirst().of(page.text()) : page.headline(),
                Fitting.HEADLINE);
    }

    private void enterPeople(ImportProposal proposal, NameIndex people, List<MentionDraft> mentions) {
        for (var proposed : proposal.people()) {
            var person = proposed.match() == null
                    ? entering.person(proposed.name(), proposed.roleAsPrinted())
                    : proposed.match();
            people.put(proposed.name(), proposed.asPrinted(), person);
            mentions.add(new MentionDraft(
                    person.getNodeId(),
                    null,
                    null,
                    printed(proposed.name(), proposed.asPrinted()),
                    Fitting.optionalLine(proposed.roleAsPrinted(), Fitting.ROLE)));
        }
    }

    private void enterSources(ImportProposal proposal, NameIndex sources, List<MentionDraft> mentions) {
        for (var proposed : proposal.sources()) {
            var source = proposed.match() == null
                    ? entering.source(proposed.kind(), proposed.name(), abbreviations(proposed), proposed.description())
                    : proposed.match();
            sources.put(proposed.name(), proposed.asPrinted(), source);
            if (!Proposing.isUnnamed(proposed.kind())) {
                mentions.add(new MentionDraft(
                        null, source.getNodeId(), null, printed(proposed.name(), proposed.asPrinted()), null));
            }
        }
    }

    private static List<String> abbreviations(ProposedSource source) {
        return source.asPrinted().stream()
                .filter(form ->
                        form.length() < source.name().length() && form.chars().noneMatch(Character::isLowerCase))
                .toList();
    }

    private static String printed(String name, List<String> forms) {
        return Fitting.line(forms.isEmpty() || forms.contains(name) ? name : forms.getFirst(), Fitting.NAME);
    }

    private static List<Extracted> quotes(
            ParsedSubmission taken, NameIndex people, NameIndex sources, List<String> warnings) {
        var anchors = new Anchors(taken.page());
        var text = taken.page().text();
        var quotes = new ArrayList<Extracted>();
        for (var quote : taken.reading().quotes()) {
            Budget.current().time();
            if (taken.isInHeadline(quote.span())) {
                continue;
            }
            var anchor = anchors.of(quote.span());
            if (anchor == null || quote.span().of(text).length() > Fitting.WORDS) {
                warnings.add("These words were read and could not be entered: "
                        + Fitting.line(quote.span().of(text), Fitting.NAME));
                continue;
            }
            var draft = new QuoteDraft(
                    quote.span().of(text),
                    quote.kind(),
                    isPerson(quote) ? people.id(quote.speakerName()) : null,
                    isPerson(quote) ? null : source(quote, sources),
                    Fitting.optionalLine(quote.speakerAsPrinted(), Fitting.ROLE),
                    Fitting.optionalLine(quote.roleAsPrinted(), Fitting.ROLE),
                    null,
                    Fitting.optionalLine(quote.cue(), Fitting.NAME),
                    quote.act(),
                    sources.id(quote.addresseeAsPrinted()),
                    null,
                    draft(quote.saidOn()),
                    null,
                    null,
                    null,
                    anchor);
            quotes.add(new Extracted(draft, quote.rule(), quote.confidence()));
        }
        return quotes;
    }

    private static boolean isPerson(ReadQuote quote) {
        return quote.speakerIs() == SpeakerTraits.PERSON;
    }

    private static @Nullable String source(ReadQuote quote, NameIndex sources) {
        return Stream.of(quote.speakerName(), quote.speakerAsPrinted())
                .map(sources::id)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    static PrintedDate.@Nullable Draft draft(@Nullable PrintedDate printed) {
        return printed == null
                ? null
                : new PrintedDate.Draft(
                        Fitting.optionalLine(printed.asPrinted(), Fitting.NAME),
                        printed.date(),
                        printed.precision(),
                        printed.basis());
    }

    private static ImportProposal warned(ImportProposal proposal, List<String> warnings) {
        return new ImportProposal(
                proposal.headline(),
                proposal.standfirst(),
                proposal.body(),
                proposal.language(),
                proposal.bylines(),
                proposal.images(),
                proposal.disclosures(),
                proposal.quotes(),
                proposal.people(),
                proposal.sources(),
                proposal.discarded(),
                List.copyOf(warnings));
    }
}
