package dev.verbatim.quote;

import dev.verbatim.Rows;
import dev.verbatim.article.Article;
import dev.verbatim.article.BodyEdited;
import dev.verbatim.content.Content;
import dev.verbatim.content.TypeId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.Session;

/// Rows that quotes hang on, put on the desk as they are. Ids go in and out as the API shows them.
@Singleton
public class ArticleRows {

    private final AgroalDataSource desk;
    private final Session session;
    private final Event<BodyEdited> edits;

    ArticleRows(@DataSource("desk") AgroalDataSource desk, Session session, Event<BodyEdited> edits) {
        this.desk = desk;
        this.session = session;
        this.edits = edits;
    }

    void edit(String article, String body) {
        QuarkusTransaction.requiringNew().run(() -> {
            var edited = session.find(Article.class, uuid(article));
            var before = edited.body;
            edited.body = body;
            edits.fire(new BodyEdited(edited, before));
        });
    }

    /// Copies the article with its quotes to the public edition, as they are.
    void goLive(String article) {
        insert(Rows.bringing("article", "id = '%s'".formatted(uuid(article))));
        insert(Rows.bringing("quote", "article_id = '%s'".formatted(uuid(article))));
    }

    String article(String body) {
        return article(body, "DRAFT", Instant.parse("2026-11-22T09:30:00Z"));
    }

    String article(String body, String state, Instant at) {
        var id = Content.newId();
        insert(
                """
                insert into article (id, version, slug, headline, language, body, word_count, state, published_at, dated_at,
                  disclosures, created_at, updated_at)
                values (?, 0, ?, 'Flood in the valley', 'en', ?, 3, ?, ?, ?, '[]', now(), now())""",
                id,
                "article-" + id,
                body,
                state,
                state.equals("PUBLISHED") ? at.atOffset(ZoneOffset.UTC) : null,
                at.atOffset(ZoneOffset.UTC));
        return shown("article", id);
    }

    void publication(String article, String source) {
        insert("update article set publication_id = ? where id = ?", uuid(source), uuid(article));
    }

    String person(String name) {
        var id = Content.newId();
        insert("""
                insert into person (id, version, slug, name, aliases, same_as, created_at, updated_at)
                values (?, 0, ?, ?, '{}', '{}', now(), now())""", id, "person-" + id, name);
        return shown("person", id);
    }

    String source(String name, String kind) {
        var id = Content.newId();
        insert("""
                insert into source (id, version, slug, kind, name, aliases, same_as, created_at, updated_at)
                values (?, 0, ?, ?, ?, '{}', '{}', now(), now())""", id, "source-" + id, kind, name);
        return shown("source", id);
    }

    String topic(String name) {
        var id = Content.newId();
        insert(
                "insert into topic (id, version, slug, name, kind, created_at, updated_at) values (?, 0, ?, ?, 'SUBJECT', now(), now())",
                id,
                "topic-" + id,
                name);
        return shown("topic", id);
    }

    String affiliation(String person, String organisation, String title) {
        var id = Content.newId();
        insert(
                "insert into affiliation (id, person_id, position, organisation_id, title) values (?, ?, 0, ?, ?)",
                id,
                uuid(person),
                uuid(organisation),
                title);
        return shown("affiliation", id);
    }

    String correction(String article, String quote, String text) {
        var id = Content.newId();
        insert(
                "insert into correction (id, article_id, quote_id, kind, text, at) values (?, ?, ?, 'CORRECTION', ?, '2026-11-23T00:00:00Z')",
                id,
                uuid(article),
                uuid(quote),
                text);
        return shown("correction", id);
    }

    /// A quote as it is, under an id of the test's choice.
    void quote(UUID id, String article, String text) {
        insert("""
                insert into quote (id, version, article_id, position, text, kind, act, record, standing, attribution_method,
                  attribution_confidence, dated_at, created_at, updated_at)
                select ?, 0, id, 0, ?, 'PARAPHRASE', 'SAID', 'ON_RECORD', 'STANDS', 'EDITOR', 1, dated_at, now(), now()
                from article where id = ?""", id, text, uuid(article));
    }

    void insert(String sql, Object... values) {
        try (var connection = desk.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static UUID uuid(String id) {
        return TypeId.parse(id).orElseThrow().uuid();
    }

    static String shown(String type, UUID id) {
        return new TypeId(type, id).toString();
    }
}
