package dev.verbatim.editing;

import dev.verbatim.article.Article;
import dev.verbatim.article.ArticleLookup;
import dev.verbatim.article.ArticleMove;
import dev.verbatim.article.BodyEdited;
import dev.verbatim.citation.CitationWriting;
import dev.verbatim.graphql.error.InputPath;
import dev.verbatim.graphql.error.ValidationErrors;
import dev.verbatim.graphql.mutation.ProvidedFields;
import dev.verbatim.quote.Losses;
import dev.verbatim.quote.QuoteDraft;
import dev.verbatim.quote.QuoteWriting;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The rules by which articles are entered, changed and deleted. Runs inside the caller's transaction.
@Singleton
public class ArticleWriting {

    private static final InputPath IN = InputPath.INPUT;

    private final Session session;
    private final ArticleLookup articles;
    private final ArticleText text;
    private final ArticleLists lists;
    private final CitationWriting citations;
    private final QuoteWriting quotes;
    private final Event<BodyEdited> bodyEdited;

    ArticleWriting(
            Session session,
            ArticleLookup articles,
            ArticleText text,
            ArticleLists lists,
            CitationWriting citations,
            QuoteWriting quotes,
            Event<BodyEdited> bodyEdited) {
        this.session = session;
        this.articles = articles;
        this.text = text;
        this.lists = lists;
        this.citations = citations;
        this.quotes = quotes;
        this.bodyEdited = bodyEdited;
    }

    public Article create(ArticleDraft draft) {
        var article = new Article();
        var problems = new ValidationErrors();
        text.apply(article, draft.edit(), ProvidedFields.everything(), problems);
        if (!problems.any()) {
            session.persist(article);
            session.flush();
        }
        applyLists(article, draft.edit(), ProvidedFields.everything(), problems);
        applyQuotes(article, draft.quotes(), problems);
        problems.check();
        lists.countMentions(article);
        return article;
    }

    Article update(String id, int expectedVersion, ArticleEdit edit, ProvidedFields given) {
        var article = articles.open(id, expectedVersion);
        var bodyBefore = article.body;
        var problems = new ValidationErrors();
        text.apply(article, edit, given, problems);
        applyLists(article, edit, given, problems);
        problems.check();
        article.touch();
        if (!article.body.equals(bodyBefore)) {
            bodyEdited.fire(new BodyEdited(article, bodyBefore));
        }
        lists.countMentions(article);
        return article;
    }

    Article delete(String id, int expectedVersion) {
        var losses = Losses.hold(session, Article.TYPE, id, List.of());
        var article = articles.open(id, expectedVersion);
        ArticleMove.DELETE.make(article);
        losses.raiseVersions();
        articles.lockTombstone(article.id);
        session.remove(article);
        return article;
    }

    private void applyLists(Article article, ArticleEdit edit, ProvidedFields given, ValidationErrors problems) {
        if (given.has("topicIds")) {
            lists.topics(article, edit.topicIds(), problems);
        }
        if (given.has("bylines")) {
            lists.bylines(article, edit.bylines(), problems);
        }
        if (given.has("images")) {
            lists.images(article, edit.images(), problems);
        }
        if (given.has("citations")) {
            citations.replace(article.id, edit.citations(), IN.then("citations"), problems);
        }
        if (given.has("mentions")) {
            lists.mentions(article, edit.mentions(), problems);
        }
    }

    private void applyQuotes(Article article, @Nullable List<QuoteDraft> drafts, ValidationErrors problems) {
        var at = IN.then("quotes");
        if (drafts == null || !problems.size(at, drafts)) {
            return;
        }
        quotes.addAll(article, drafts, at, problems);
    }
}
