package dev.verbatim.editing;

import dev.verbatim.article.Article;
import dev.verbatim.article.ArticleLookup;
import dev.verbatim.article.Disclosure;
import dev.verbatim.article.Rights;
import dev.verbatim.article.body.Body;
import dev.verbatim.graphql.error.InputPath;
import dev.verbatim.graphql.error.ValidationErrors;
import dev.verbatim.graphql.loading.Repositories;
import dev.verbatim.graphql.mutation.ProvidedFields;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rules for what an article says itself: its texts, its language, where it stands.
@Singleton
class ArticleText {

    private static final int BODY_MAX = 500_000;
    private static final InputPath IN = InputPath.INPUT;

    private final ArticleLookup articles;
    private final Repositories lookups;

    ArticleText(ArticleLookup articles, Repositories lookups) {
        this.articles = articles;
        this.lookups = lookups;
    }

    void apply(Article article, ArticleEdit edit, ProvidedFields given, ValidationErrors problems) {
        applyTexts(article, edit, given, problems);
        if (given.has("publicationId")) {
            article.publicationId = lookups.link(problems, IN.then("publicationId"), "source", edit.publicationId());
        }
        if (given.has("sectionId")) {
            article.sectionId = lookups.link(problems, IN.then("sectionId"), "topic", edit.sectionId());
        }
        if (given.has("disclosures")) {
            applyDisclosures(article, edit.disclosures(), problems);
        }
        if (given.has("rights")) {
            applyRights(article, edit.rights(), problems);
        }
    }

    private void applyTexts(Article article, ArticleEdit edit, ProvidedFields given, ValidationErrors problems) {
        if (given.has("headline")) {
            article.headline = problems.line(IN.then("headline"), edit.headline(), 300);
        }
        if (given.has("slug")) {
            article.slug = articles.slug(problems, edit.slug(), article.headline, article.id);
        }
        if (given.has("standfirst")) {
            article.standfirst = problems.optionalText(IN.then("standfirst"), edit.standfirst(), 1000);
        }
        if (given.has("language")) {
            article.language = problems.language(IN.then("language"), edit.language());
        }
        if (given.has("body")) {
            // before anything is found in it: places count in the text that is stored
            var body = problems.longText(IN.then("body"), edit.body(), BODY_MAX);
            article.body = problems.required(IN.then("body"), body, "");
        }
        if (given.has("canonicalUrl")) {
            problems.url(IN.then("canonicalUrl"), edit.canonicalUrl());
            article.canonicalUrl = edit.canonicalUrl();
        }
        if (given.has("body") && !problems.any()) {
            article.wordCount = Body.of(article.body).wordCount();
        }
    }

    private static void applyDisclosures(
            Article article, @Nullable List<DisclosureDraft> drafts, ValidationErrors problems) {
        var given = drafts == null ? List.<DisclosureDraft>of() : drafts;
        var at = IN.then("disclosures");
        problems.size(at, given, 50);
        var disclosures = new ArrayList<Disclosure>();
        for (int i = 0; i < given.size(); i++) {
            var text = problems.text(at.then(i).then("text"), given.get(i).text(), 2000);
            problems.url(at.then(i).then("url"), given.get(i).url());
            disclosures.add(
                    new Disclosure(given.get(i).kind(), text, given.get(i).url()));
        }
        article.disclosures = List.copyOf(disclosures);
    }

    private static void applyRights(Article article, @Nullable RightsDraft rights, ValidationErrors problems) {
        if (rights == null) {
            article.rights = null;
            return;
        }
        var at = IN.then("rights");
        article.rights = new Rights(
                problems.optionalLine(at.then("holder"), rights.holder(), 1000),
                problems.optionalText(at.then("notice"), rights.notice(), 1000),
                problems.optionalLine(at.then("licence"), rights.licence(), 1000),
                problems.optionalText(at.then("usageTerms"), rights.usageTerms(), 1000));
    }
}
