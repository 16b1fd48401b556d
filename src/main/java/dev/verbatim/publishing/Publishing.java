package dev.verbatim.publishing;

import dev.verbatim.article.Article;
import dev.verbatim.article.ArticleLookup;
import dev.verbatim.article.ArticleMove;
import dev.verbatim.article.body.Body;
import dev.verbatim.event.EventLog;
import dev.verbatim.graphql.error.InputPath;
import dev.verbatim.graphql.error.MutationError.Code;
import dev.verbatim.graphql.error.ValidationErrors;
import dev.verbatim.publishing.Arrivals.Arrived;
import dev.verbatim.publishing.LiveEdition.Item;
import dev.verbatim.quote.Quote;
import dev.verbatim.quote.QuoteKind;
import dev.verbatim.quote.QuoteStanding;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.Session;

/// The rules by which articles go live and leave again. Runs inside the caller's transaction.
@Singleton
public class Publishing {

    private static final InputPath ID = InputPath.of("id");

    private final Session session;
    private final ArticleLookup articles;
    private final LiveEdition live;
    private final Arrivals arrivals;
    private final PageChanges pages;
    private final EventLog log;

    Publishing(
            Session session,
            ArticleLookup articles,
            LiveEdition live,
            Arrivals arrivals,
            PageChanges pages,
            EventLog log) {
        this.session = session;
        this.articles = articles;
        this.live = live;
        this.arrivals = arrivals;
        this.pages = pages;
        this.log = log;
    }

    /// Makes what the public sees equal to what the desk has.
    Article publish(String id, int expectedVersion) {
        var article = articles.open(id, expectedVersion);
        check(article);
        var arrived = arrivals.lockWith(new Item(Article.TYPE, article.id));
        ArticleMove.PUBLISH.make(article);
        if (article.publishedAt == null) {
            article.publishedAt = arrived.since();
            article.datedAt = arrived.since();
        }
        article.modifiedAt = arrived.since();
        article.touch();
        session.flush();
        pages.publishing(article.id);
        copy(article, arrived);
        return article;
    }

    /// As an article that was published elsewhere or before: nothing is checked, its dates stay.
    public void bring(Article article) {
        article.touch();
        copy(article, arrivals.lockWith(new Item(Article.TYPE, article.id)));
    }

    private void copy(Article article, Arrived arrived) {
        session.createMutationQuery(
                        "update Quote set publishedAt = :published, datedAt = :dated where articleId = :article")
                .setParameter("published", article.publishedAt)
                .setParameter("dated", article.datedAt)
                .setParameter("article", article.id)
                .executeUpdate();
        var needed = live.needed(List.of(new Item(Article.TYPE, article.id)));
        live.copy(arrived.items());
        live.collectUnneeded(needed);
    }

    /// Takes an article out of what the public sees, and with it whatever only it needed.
    ///
    /// @param reason kept with the event
    Article withdraw(String id, int expectedVersion, String reason) {
        var article = articles.open(id, expectedVersion);
        ArticleMove.WITHDRAW.check(article);
        var since = live.lock();
        ArticleMove.WITHDRAW.make(article);
        article.modifiedAt = since;
        article.touch();
        pages.withdrawing(article.id);
        var item = new Item(Article.TYPE, article.id);
        var needed = live.needed(List.of(item));
        live.remove(item);
        live.collectUnneeded(needed);
        log.explain(Article.TYPE, article.id, reason);
        return article;
    }

    private void check(Article article) {
        ArticleMove.PUBLISH.check(article);
        var problems = new ValidationErrors();
        if (!Body.of(article.body).showsAnything()) {
            problems.add(Code.REJECTED, ID, "It has no body.");
        }
        for (var quote : session.createSelectionQuery(
                        "from Quote where articleId = :article order by position", Quote.class)
                .setParameter("article", article.id)
                .getResultList()) {
            if (quote.standing == QuoteStanding.WITHDRAWN) {
                problems.add(Code.REJECTED, ID, "Quote " + quote.getNodeId() + " was withdrawn.");
            }
            if (quote.kind != QuoteKind.PARAPHRASE && quote.anchorBlock == null) {
                problems.add(Code.REJECTED, ID, "The words of quote " + quote.getNodeId() + " are not in the body.");
            }
        }
        problems.check();
    }
}
