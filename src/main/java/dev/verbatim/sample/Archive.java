package dev.verbatim.sample;

import dev.verbatim.article.Article;
import dev.verbatim.article.ArticleState;
import dev.verbatim.article.Correction;
import dev.verbatim.article.CorrectionKind;
import dev.verbatim.publishing.Publishing;
import dev.verbatim.quote.Quote;
import dev.verbatim.quote.QuoteStanding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Publishes articles on days that have passed, with what was set right since: the API always publishes now.
@Singleton
class Archive {

    private final Session session;
    private final Publishing publishing;

    Archive(Session session, Publishing publishing) {
        this.session = session;
        this.publishing = publishing;
    }

    void bring(String slug, Instant publishedAt, List<JsonObject> corrections) {
        QuarkusTransaction.requiringNew().run(() -> {
            var article = session.createSelectionQuery("from Article where slug = :slug", Article.class)
                    .setParameter("slug", slug)
                    .getSingleResult();
            article.state = ArticleState.PUBLISHED;
            article.publishedAt = publishedAt;
            article.datedAt = publishedAt;
            article.modifiedAt = publishedAt;
            corrections.forEach(file -> correct(article, file));
            publishing.bring(article);
        });
    }

    private void correct(Article article, JsonObject file) {
        var correction = new Correction();
        correction.articleId = article.id;
        correction.kind = CorrectionKind.valueOf(file.getString("kind"));
        correction.text = file.getString("text");
        correction.at = file.getInstant("at");
        correction.quoteId = quote(article, file.getInteger("quote"));
        article.modifiedAt = correction.at;
        session.persist(correction);
    }

    /// A correction that is about one quote marks it.
    private @Nullable UUID quote(Article article, @Nullable Integer position) {
        if (position == null) {
            return null;
        }
        var quote = session.createSelectionQuery(
                        "from Quote where articleId = :article and position = :position", Quote.class)
                .setParameter("article", article.id)
                .setParameter("position", position)
                .getSingleResult();
        quote.standing = QuoteStanding.CORRECTED;
        return quote.id;
    }
}
