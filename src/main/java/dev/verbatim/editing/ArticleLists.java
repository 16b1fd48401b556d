package dev.verbatim.editing;

import dev.verbatim.article.Article;
import dev.verbatim.article.ArticleParts;
import dev.verbatim.article.Byline;
import dev.verbatim.article.BylineRole;
import dev.verbatim.article.Mention;
import dev.verbatim.article.body.Body;
import dev.verbatim.content.SubjectLink;
import dev.verbatim.graphql.error.InputPath;
import dev.verbatim.graphql.error.ValidationErrors;
import dev.verbatim.graphql.loading.Repositories;
import dev.verbatim.graphql.mutation.KeptRows;
import dev.verbatim.image.Attaching;
import dev.verbatim.image.ImageDraft;
import dev.verbatim.person.Person;
import dev.verbatim.rowmapping.Budget;
import dev.verbatim.text.Folding;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The rules for the lists that hang on an article; each replaces the list that is stored. Rows that the new list has
/// too stay the same ones.
@Singleton
class ArticleLists {

    private static final InputPath IN = InputPath.INPUT;

    private final Session session;
    private final Repositories lookups;
    private final Attaching attaching;
    private final Byline.Queries storedBylines;
    private final Mention.Queries storedMentions;

    ArticleLists(
            Session session,
            Repositories lookups,
            Attaching attaching,
            Byline.Queries storedBylines,
            Mention.Queries storedMentions) {
        this.session = session;
        this.lookups = lookups;
        this.attaching = attaching;
        this.storedBylines = storedBylines;
        this.storedMentions = storedMentions;
    }

    void topics(Article article, @Nullable List<String> ids, ValidationErrors problems) {
        var at = IN.then("topicIds");
        var given = within(at, ids, problems);
        var links = new LinkedHashSet<UUID>();
        for (int i = 0; i < given.size(); i++) {
            var link = lookups.link(problems, at.then(i), "topic", given.get(i));
            if (link != null) {
                links.add(link);
            }
        }
        if (!problems.any()) {
            ArticleParts.TOPICS.replace(session, article.id, List.copyOf(links));
        }
    }

    void bylines(Article article, @Nullable List<BylineDraft> drafts, ValidationErrors problems) {
        var at = IN.then("bylines");
        var given = within(at, drafts, problems);
        var bylines = new ArrayList<Byline>();
        for (int i = 0; i < given.size(); i++) {
            var draft = given.get(i);
            var person = lookups.link(problems, at.then(i).then("personId"), Person.TYPE, draft.personId());
            var creditedAs = problems.optionalLine(at.then(i).then("creditedAs"), draft.creditedAs(), 200);
            if (!problems.any()) {
                bylines.add(byline(article, Objects.requireNonNull(person), draft.role(), creditedAs));
            }
        }
        if (!problems.any()) {
            new KeptRows<>(storedBylines.of(article.id), Byline::says)
                    .replace(session, bylines, (byline, place) -> byline.position = place);
        }
    }

    private static Byline byline(Article article, UUID person, @Nullable BylineRole role, @Nullable String creditedAs) {
        var byline = new Byline();
        byline.articleId = article.id;
        byline.personId = person;
        byline.role = role == null ? BylineRole.WRITER : role;
        if (creditedAs != null && !creditedAs.isEmpty()) {
            byline.creditedAs = creditedAs;
        }
        return byline;
    }

    /// What the article shows already is looked for among its own pictures first.
    void images(Article article, @Nullable List<ImageDraft> drafts, ValidationErrors problems) {
        var at = IN.then("images");
        var given = within(at, drafts, problems);
        var shown = new LinkedHashSet<>(shown(article));
        var links = new LinkedHashSet<UUID>();
        for (int i = 0; i < given.size(); i++) {
            var link = attaching.attach(given.get(i), shown, at.then(i), problems);
            if (link != null) {
                shown.remove(link);
                links.add(link);
            }
        }
        if (!problems.any()) {
            ArticleParts.IMAGES.replace(session, article.id, List.copyOf(links));
        }
    }

    private List<UUID> shown(Article article) {
        return ArticleParts.IMAGES.of(session, List.of(article.id)).now().getOrDefault(article.id, List.of()).stream()
                .map(image -> image.id)
                .toList();
    }

    void mentions(Article article, @Nullable List<MentionDraft> drafts, ValidationErrors problems) {
        var at = IN.then("mentions");
        var given = within(at, drafts, problems);
        var mentions = new ArrayList<Mention>();
        for (int i = 0; i < given.size(); i++) {
            var draft = given.get(i);
            var link = link(draft, at.then(i), problems);
            var asPrinted = problems.line(at.then(i).then("asPrinted"), draft.asPrinted(), 200);
            var role = problems.optionalLine(at.then(i).then("roleAsPrinted"), draft.roleAsPrinted(), 500);
            if (!problems.any()) {
                mentions.add(mention(article, link, asPrinted, role));
            }
        }
        if (!problems.any()) {
            new KeptRows<>(storedMentions.of(article.id), Mention::says)
                    .replace(session, mentions, (mention, place) -> mention.position = place);
        }
    }

    private SubjectLink link(MentionDraft draft, InputPath at, ValidationErrors problems) {
        var link = new SubjectLink(
                lookups.link(problems, at.then("personId"), "person", draft.personId()),
                lookups.link(problems, at.then("sourceId"), "source", draft.sourceId()),
                lookups.link(problems, at.then("topicId"), "topic", draft.topicId()));
        if (java.util.stream.Stream.of(draft.personId(), draft.sourceId(), draft.topicId())
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            problems.invalid(at, "Give exactly one of personId, sourceId, topicId.");
        }
        return link;
    }

    private static Mention mention(Article article, SubjectLink link, String asPrinted, @Nullable String role) {
        var mention = new Mention();
        mention.articleId = article.id;
        mention.link = link;
        mention.asPrinted = asPrinted;
        mention.roleAsPrinted = role;
        return mention;
    }

    /// How often the body holds each name; anew whenever the body or the mentions change.
    void countMentions(Article article) {
        session.flush();
        var mentions = storedMentions.of(article.id);
        if (!mentions.isEmpty()) {
            var text = Folding.folded(Body.of(article.body).text());
            mentions.forEach(mention -> {
                Budget.current().time();
                mention.count = Folding.count(mention.asPrinted, text);
            });
        }
    }

    private static <T> List<T> within(InputPath at, @Nullable List<T> given, ValidationErrors problems) {
        return given == null || !problems.size(at, given) ? List.of() : given;
    }
}
