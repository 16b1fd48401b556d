package dev.verbatim.quote;

import dev.verbatim.article.Article;
import dev.verbatim.article.BodyEdited;
import dev.verbatim.content.Content;
import dev.verbatim.content.TypeId;
import dev.verbatim.graphql.Given;
import dev.verbatim.graphql.MutationError.Code;
import dev.verbatim.graphql.Path;
import dev.verbatim.graphql.Problems;
import dev.verbatim.graphql.Refusal;
import dev.verbatim.rows.Budget;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.Session;

/// The rules by which quotes are entered and changed. Runs inside the caller's transaction.
///
/// Whoever changes the quotes of an article holds the article, so that their places are numbered by one at a
/// time.
@Singleton
public class QuoteWriting {

    /// Quotes that are written before somebody looks whether there is still time.
    private static final int AT_ONCE = 100;

    private final Session session;
    private final QuoteLookup lookup;
    private final QuoteEntry entry;
    private final Abouts abouts;

    QuoteWriting(Session session, QuoteLookup lookup, QuoteEntry entry, Abouts abouts) {
        this.session = session;
        this.lookup = lookup;
        this.entry = entry;
        this.abouts = abouts;
    }

    /// Enters a quote of a stored article. Where anything is wrong, here or before, nothing is stored.
    ///
    /// @param at the path of the draft
    public Quote add(Article article, QuoteDraft draft, Path at, Problems problems) {
        var entered = enter(article, BodyText.of(article.body), draft, at, problems);
        if (!problems.any()) {
            store(article, List.of(entered));
        }
        return entered.quote;
    }

    /// Enters all quotes of a stored article at once: its body is read once.
    ///
    /// @param at the path of the list
    public void addAll(Article article, List<QuoteDraft> drafts, Path at, Problems problems) {
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
    public void extract(Article article, List<Extracted> extracted, Path at, Problems problems) {
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

    Quote update(String id, int expectedVersion, QuoteEdit edit, Given given) {
        var article = holdArticle(id);
        var quote = lookup.open(id, expectedVersion);
        var problems = new Problems();
        entry.apply(quote, edit, given, Path.INPUT, problems);
        var about = abouts.wanted(problems, Path.INPUT.then("about"), edit.about());
        if (given.has("text") || given.has("kind") || given.has("anchor")) {
            var stored = given.has("anchor") ? null : quote.anchor();
            place(quote, edit, given, new Placement(BodyText.of(article.body), stored, Path.INPUT, problems));
        }
        problems.check();
        review(quote);
        if (given.has("about")) {
            abouts.replace(quote.id, about);
        }
        TextOrder.number(quotes(article.id));
        return quote;
    }

    void remove(String id, int expectedVersion) {
        var article = holdArticle(id);
        session.remove(lookup.open(id, expectedVersion));
        session.flush();
        TextOrder.number(quotes(article.id));
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

    private Entered enter(Article article, BodyText body, QuoteDraft draft, Path at, Problems problems) {
        Budget.current().time();
        var quote = new Quote();
        quote.articleId = article.id;
        quote.publishedAt = article.publishedAt;
        quote.datedAt = article.datedAt;
        var edit = draft.edit();
        var given = Given.everything();
        entry.apply(quote, edit, given, at, problems);
        place(quote, edit, given, new Placement(body, null, at, problems));
        return new Entered(quote, abouts.wanted(problems, at.then("about"), edit.about()));
    }

    /// Empty words and a null for the kind have been complained of already.
    private static void place(Quote quote, QuoteEdit edit, Given given, Placement placement) {
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

    /// Before the quote itself, as all changes of articles do.
    private Article holdArticle(String quote) {
        return TypeId.parse(quote)
                .filter(id -> id.prefix().equals(Quote.TYPE))
                .flatMap(id -> session.createSelectionQuery("select articleId from Quote where id = :id", UUID.class)
                        .setParameter("id", id.uuid())
                        .uniqueResultOptional())
                .map(article -> session.find(Article.class, article, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Refusal.of(Code.NOT_FOUND, Path.of("id"), "There is no such quote."));
    }

    /// A new quote that is not stored yet.
    private record Entered(Quote quote, List<TypeId> about) {}
}
