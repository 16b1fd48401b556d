package dev.verbatim.quote;

import dev.verbatim.article.Article;
import dev.verbatim.article.ArticleLookup;
import dev.verbatim.article.BodyEdited;
import dev.verbatim.content.Content;
import dev.verbatim.content.TypeId;
import dev.verbatim.graphql.error.InputPath;
import dev.verbatim.graphql.error.ValidationErrors;
import dev.verbatim.graphql.mutation.ProvidedFields;
import dev.verbatim.quote.anchor.BodyText;
import dev.verbatim.rowmapping.Budget;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.Session;

/// The rules by which quotes are entered and changed. Runs inside the caller's transaction.
///
/// Whoever changes the quotes of an article holds the article and raises its version: their places are
/// numbered by one at a time, and nobody publishes quotes that they have not seen.
@Singleton
public class QuoteWriting {

    /// Quotes that are written before somebody looks whether there is still time.
    private static final int AT_ONCE = 100;

    private final Session session;
    private final QuoteLookup lookup;
    private final ArticleLookup articles;
    private final QuoteEntry entry;
    private final QuoteSubjects abouts;

    QuoteWriting(Session session, QuoteLookup lookup, ArticleLookup articles, QuoteEntry entry, QuoteSubjects abouts) {
        this.session = session;
        this.lookup = lookup;
        this.articles = articles;
        this.entry = entry;
        this.abouts = abouts;
    }

    /// Enters a quote of a stored article. Where anything is wrong, here or before, nothing is stored.
    ///
    /// @param at the path of the draft
    public Quote add(Article article, QuoteDraft draft, InputPath at, ValidationErrors problems) {
        var entered = enter(article, BodyText.of(article.body), draft, at, problems);
        if (!problems.any()) {
            store(article, List.of(entered));
            article.touch();
        }
        return entered.quote;
    }

    /// Enters all quotes of a stored article at once: its body is read once.
    ///
    /// @param at the path of the list
    public void addAll(Article article, List<QuoteDraft> drafts, InputPath at, ValidationErrors problems) {
        var body = BodyText.of(article.body);
        var entered = IntStream.range(0, drafts.size())
                .mapToObj(i -> enter(article, body, drafts.get(i), at.then(i), problems))
                .toList();
        if (!problems.any()) {
            store(article, entered);
        }
    }

    /// Enters quotes that a rule found in the article's text, for an editor to review.
    ///
    /// @param at the path of the text
    public void enterExtracted(Article article, List<Extracted> extracted, InputPath at, ValidationErrors problems) {
        var body = BodyText.of(article.body);
        var entered = new ArrayList<Entered>();
        for (var found : extracted) {
            var one = enter(article, body, found.draft, at, problems);
            one.quote.attributionMethod = AttributionMethod.EXTRACTED;
            one.quote.attributionRule = found.rule;
            one.quote.attributionConfidence = found.confidence;
            entered.add(one);
        }
        if (!problems.any()) {
            store(article, entered);
        }
    }

    /// A quote, and the rule that found it.
    ///
    /// @param confidence from 0 to 1
    public record Extracted(QuoteDraft draft, String rule, double confidence) {}

    Quote update(String id, int expectedVersion, QuoteEdit edit, ProvidedFields given) {
        var articleId = articles("select articleId from Quote where id = :quote", id);
        articles.hold(articleId);
        var quote = lookup.open(id, expectedVersion);
        var article = articles.held(quote.articleId);
        var problems = new ValidationErrors();
        entry.apply(quote, edit, given, InputPath.INPUT, problems);
        var about = abouts.wanted(problems, InputPath.INPUT.then("about"), edit.about());
        if (given.has("text") || given.has("kind") || given.has("anchor")) {
            var stored = given.has("anchor") ? null : quote.anchor();
            place(quote, edit, given, new Placement(BodyText.of(article.body), stored, InputPath.INPUT, problems));
        }
        problems.check();
        review(quote);
        if (given.has("about")) {
            abouts.replace(quote.id, about);
        }
        article.touch();
        TextOrder.number(quotes(article.id));
        return quote;
    }

    /// Those that repeat or contradict it change with it.
    Quote remove(String id, int expectedVersion) {
        var losses =
                Losses.hold(session, Quote.TYPE, id, articles("select articleId from Quote where id = :quote", id));
        var quote = lookup.open(id, expectedVersion);
        losses.raiseVersions();
        lookup.lockTombstone(quote.id);
        session.remove(quote);
        session.flush();
        TextOrder.number(quotes(quote.articleId));
        return quote;
    }

    /// Moves the anchors along with an edited body; a quote whose words are gone stays, without an anchor.
    void follow(@Observes BodyEdited edited) {
        var quotes = quotes(edited.article().id);
        if (quotes.isEmpty()) {
            return;
        }
        var before = BodyText.of(edited.before());
        var after = BodyText.of(edited.article().body);
        for (var quote : quotes) {
            Budget.current().time();
            quote.anchor(after.anchoring().follow(anchored(quote, before), quote.anchor(), before.blocks()));
        }
        TextOrder.number(quotes);
    }

    /// A paraphrase is followed by the passage that it sums up, not by its own words.
    private static String anchored(Quote quote, BodyText body) {
        var anchor = quote.anchor();
        return quote.kind == QuoteKind.PARAPHRASE && anchor != null && body.holds(anchor)
                ? body.at(anchor)
                : quote.text;
    }

    private Entered enter(Article article, BodyText body, QuoteDraft draft, InputPath at, ValidationErrors problems) {
        Budget.current().time();
        var quote = new Quote();
        quote.articleId = article.id;
        quote.publishedAt = article.publishedAt;
        quote.datedAt = article.datedAt;
        var edit = draft.edit();
        var given = ProvidedFields.everything();
        entry.apply(quote, edit, given, at, problems);
        place(quote, edit, given, new Placement(body, null, at, problems));
        return new Entered(quote, abouts.wanted(problems, at.then("about"), edit.about()));
    }

    /// Empty words and a null for the kind have been complained of already.
    private static void place(Quote quote, QuoteEdit edit, ProvidedFields given, Placement placement) {
        boolean lacksKind = given.has("kind") && edit.kind() == null;
        if (!quote.text.isBlank() && !lacksKind) {
            quote.anchor(placement.of(quote.text, quote.kind, edit.anchor()));
        }
    }

    private void store(Article article, List<Entered> entered) {
        var quotes = new ArrayList<>(quotes(article.id));
        entered.forEach(one -> quotes.add(one.quote));
        TextOrder.number(quotes);
        for (int from = 0; from < entered.size(); from += AT_ONCE) {
            var some = entered.subList(from, Math.min(entered.size(), from + AT_ONCE));
            some.forEach(one -> session.persist(one.quote));
            session.flush();
            Budget.current().time();
        }
        entered.stream().filter(one -> !one.about.isEmpty()).forEach(one -> abouts.replace(one.quote.id, one.about));
    }

    private static void review(Quote quote) {
        quote.attributionMethod = AttributionMethod.EDITOR;
        quote.attributionRule = null;
        quote.attributionConfidence = 1;
        quote.reviewedAt = Content.now();
        quote.touch();
    }

    private List<Quote> quotes(UUID article) {
        return session.createSelectionQuery("from Quote where articleId = :article order by position, id", Quote.class)
                .setParameter("article", article)
                .getResultList();
    }

    /// @param query for ids of articles, by `:quote`
    private List<UUID> articles(String query, String quote) {
        return TypeId.parse(quote)
                .filter(id -> id.prefix().equals(Quote.TYPE))
                .map(id -> session.createSelectionQuery(query, UUID.class)
                        .setParameter("quote", id.uuid())
                        .getResultList())
                .orElse(List.of());
    }

    /// A new quote that is not stored yet.
    private record Entered(Quote quote, List<TypeId> about) {}
}
