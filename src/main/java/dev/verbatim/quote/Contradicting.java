package dev.verbatim.quote;

import dev.verbatim.article.ArticleLookup;
import dev.verbatim.edition.PublicationLock;
import dev.verbatim.graphql.error.InputPath;
import dev.verbatim.graphql.error.ValidationErrors;
import dev.verbatim.graphql.loading.IdParameter;
import dev.verbatim.rowmapping.Read;
import dev.verbatim.rowmapping.RowMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Marks quotes that contradict each other, on the desk and, where both are public, in the public edition
/// with it. Runs inside the caller's transaction.
@Singleton
public class Contradicting {

    private static final int MAX = 10;

    private final Session session;
    private final QuoteLookup lookup;
    private final ArticleLookup articles;

    Contradicting(Session session, QuoteLookup lookup, ArticleLookup articles) {
        this.session = session;
        this.lookup = lookup;
        this.articles = articles;
    }

    /// Marks every pair of them.
    ///
    /// @param note takes the place of the one that a pair has; null leaves it
    Quote mark(List<String> ids, @Nullable String note) {
        var problems = new ValidationErrors();
        var quotes = quotes(problems, ids);
        var stored = problems.optionalText(InputPath.of("note"), note, 2000);
        problems.check();
        hold(quotes);
        int changed = session.createNativeMutationQuery("""
                        insert into desk.contradiction as c (quote_id, other_id, note, at)
                        select a.id, b.id, cast(:note as text), clock_timestamp()
                        from unnest(cast(:ids as uuid[])) a(id) join unnest(cast(:ids as uuid[])) b(id) on a.id < b.id
                        on conflict (quote_id, other_id) do update set note = excluded.note
                        where excluded.note is not null and excluded.note is distinct from c.note""")
                .setParameter("ids", IdParameter.array(quotes))
                .setParameter("note", stored)
                .executeUpdate();
        change("""
                insert into live.contradiction as c (quote_id, other_id, note, at)
                select quote_id, other_id, note, at from desk.contradiction
                where quote_id in (select id from public) and other_id in (select id from public)
                on conflict (quote_id, other_id) do update set note = excluded.note
                where excluded.note is distinct from c.note""", quotes, changed);
        return session.find(Quote.class, quotes.getFirst());
    }

    /// Takes the mark off every pair of them.
    Quote unmark(List<String> ids) {
        var problems = new ValidationErrors();
        var quotes = quotes(problems, ids);
        problems.check();
        hold(quotes);
        int changed = session.createNativeMutationQuery("""
                        delete from desk.contradiction
                        where quote_id = any(cast(:ids as uuid[])) and other_id = any(cast(:ids as uuid[]))""")
                .setParameter("ids", IdParameter.array(quotes))
                .executeUpdate();
        change("""
                delete from live.contradiction
                where quote_id in (select id from public) and other_id in (select id from public)""", quotes, changed);
        return session.find(Quote.class, quotes.getFirst());
    }

    /// Of each quote, with the other quote, the oldest first; those that are not in this edition are left out.
    public Read<Map<UUID, List<Contradiction>>> of(Set<UUID> quotes) {
        var entities = RowMapper.of(session, Quote.class);
        var keys = new IdParameter("quotes", quotes);
        return keys.select(session, entities, Contradiction.class, () ->
                        """
                        select p.id, c.note, c.at, %1$s
                        from %3$s
                        cross join lateral (
                          select other_id as id, note, at from contradiction where quote_id = p.id
                          union all select quote_id, note, at from contradiction where other_id = p.id) c
                        join quote q on q.id = c.id%2$s
                        order by c.at, q.id""".formatted(entities.columns("q"), entities.joins("q"), keys.rows()))
                .into(new HashMap<UUID, List<Contradiction>>(), (contradictions, row) -> {
                    var quote = row.uuid();
                    var note = row.optionalText();
                    var at = row.instant();
                    contradictions
                            .computeIfAbsent(quote, _ -> new ArrayList<>())
                            .add(new Contradiction(row.entity(entities), note, at));
                })
                .map(contradictions -> {
                    quotes.forEach(quote -> contradictions.putIfAbsent(quote, List.of()));
                    return contradictions;
                });
    }

    /// The articles first; then, where a pair of the quotes is public, the turn to write there. Neither goes
    /// live nor leaves while its article is held.
    private void hold(List<UUID> quotes) {
        articles.hold(articlesOf(quotes));
        var isPublic = (boolean) session.createNativeQuery(
                        "select count(*) > 1 from live.quote where id = any(cast(:ids as uuid[]))", Boolean.class)
                .setParameter("ids", IdParameter.array(quotes))
                .getSingleResult();
        if (isPublic) {
            PublicationLock.take(session);
        }
    }

    private Set<UUID> articlesOf(List<UUID> quotes) {
        return session.findMultiple(Quote.class, quotes).stream()
                .map(quote -> quote.articleId)
                .collect(Collectors.toSet());
    }

    /// Where the public sees it, it sees the pages of both change.
    ///
    /// @param statement over `public`, those of the quotes that are in the public edition
    /// @param changed how many pairs changed on the desk
    private void change(String statement, List<UUID> quotes, int changed) {
        if (changed == 0) {
            return;
        }
        session.createNativeQuery("""
                        with public as (select id from live.quote where id = any(cast(:ids as uuid[]))),
                        touched as (%s returning quote_id, other_id)
                        select desk.modify_articles(array(
                          select article_id from live.quote
                          where id in (select quote_id from touched union select other_id from touched)))""".formatted(statement), Integer.class)
                .setParameter("ids", IdParameter.array(quotes))
                .getSingleResult();
        articles.raiseVersions(articlesOf(quotes));
    }

    private List<UUID> quotes(ValidationErrors problems, List<String> ids) {
        var field = InputPath.of("quoteIds");
        problems.size(field, ids, MAX);
        var quotes = new LinkedHashSet<UUID>();
        for (int i = 0; i < Math.min(ids.size(), MAX); i++) {
            var quote = lookup.link(problems, field.then(i), ids.get(i));
            if (quote != null) {
                quotes.add(quote);
            }
        }
        if (!problems.any() && quotes.size() < 2) {
            problems.invalid(field, "Must be two different quotes or more.");
        }
        return List.copyOf(quotes);
    }
}
