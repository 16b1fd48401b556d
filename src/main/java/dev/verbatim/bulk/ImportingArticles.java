package dev.verbatim.bulk;

import dev.verbatim.article.Article;
import dev.verbatim.bulk.Outcome.Already;
import dev.verbatim.bulk.Outcome.Made;
import dev.verbatim.bulk.Outcome.Refused;
import dev.verbatim.entry.ArticleDraft;
import dev.verbatim.entry.ArticleWriting;
import dev.verbatim.graphql.Changes;
import dev.verbatim.graphql.MutationError;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;

/// The one place where texts become articles: plain text only, its first line the headline, the rest the
/// body.
@Singleton
class ImportingArticles implements Importing {

    private final ArticleWriting writing;
    private final Changes changes;

    ImportingArticles(ArticleWriting writing, Changes changes) {
        this.writing = writing;
        this.changes = changes;
    }

    @Override
    public Outcome take(Input input) {
        if (input.form() != Input.Form.TEXT) {
            return new Refused("UNSUPPORTED", "Only plain text can be read.");
        }
        var text = input.content().strip();
        var headline = text.lines().findFirst().orElse("");
        var body = text.substring(headline.length()).strip();
        return changes.attempt(() -> enter(headline.strip(), body, input), ImportingArticles::refused);
    }

    private Outcome enter(String headline, String body, Input input) {
        var first = Article.<Article>find("headline = ?1 and body = ?2", headline, body)
                .firstResultOptional();
        if (first.isPresent()) {
            return new Already(first.get().getNodeId());
        }
        var article = writing.create(draft(headline, body, input));
        return new Made(article.getNodeId(), 0, 0, 0, 0, List.of(), List.of());
    }

    private static ArticleDraft draft(String headline, String body, Input input) {
        var language = input.language() == null ? "en" : input.language();
        return new ArticleDraft(
                null,
                headline,
                null,
                language,
                body,
                input.url(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Outcome refused(List<MutationError> errors) {
        return new Refused(
                errors.getFirst().code().name(),
                errors.stream()
                        .map(error -> String.join(".", error.field()) + ": " + error.message())
                        .collect(Collectors.joining(" ")));
    }
}
