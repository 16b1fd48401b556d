package dev.verbatim.citation;

import dev.verbatim.content.Looked;
import dev.verbatim.graphql.Keys;
import dev.verbatim.graphql.Order;
import dev.verbatim.rows.EntityRows;
import dev.verbatim.rows.Select;
import dev.verbatim.source.NewsSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/// A source that an article rests on, with all ways in which it does.
record UsedSource(NewsSource source, List<SourceUse> uses) {

    static final Order<UsedSource> BY_NAME =
            new Order<>("article.sources", "e.name", false, Order.Kind.TEXT, used -> used.source.name);

    /// All sources of each article, by name; articles without any are missing. An article has a few dozen at
    /// most, so they are read whole and paged afterwards: one statement for any number of articles.
    static Map<UUID, List<UsedSource>> of(Session session, Collection<UUID> articles) {
        // an affiliation and an image do not name the articles that they make rest on a source
        Looked.atTable("affiliation");
        Looked.atTable("image");
        var entities = EntityRows.of(session, NewsSource.class);
        var found = new LinkedHashMap<UUID, LinkedHashMap<UUID, UsedSource>>();
        var keys = new Keys("articles", articles);
        var sql = entities.sql(
                () -> """
                        select u.article_id, u.use, %1$s
                        from article_source u join source e on e.id = u.source_id%2$s
                        where %3$s
                        order by u.article_id, e.name, e.id, u.use""".formatted(entities.columns("e"), entities.joins("e"), keys.in("u.article_id")),
                UsedSource.class,
                keys.one());
        keys.into(new Select(session, sql)).forEach(row -> {
            var article = row.uuid();
            var use = SourceUse.valueOf(row.text());
            var source = row.entity(entities);
            found.computeIfAbsent(article, _ -> new LinkedHashMap<>())
                    .computeIfAbsent(source.id, _ -> new UsedSource(source, new ArrayList<>()))
                    .uses
                    .add(use);
        });
        var sources = new HashMap<UUID, List<UsedSource>>();
        found.forEach((article, used) -> {
            used.values().forEach(source -> Collections.sort(source.uses));
            sources.put(article, List.copyOf(used.values()));
        });
        return sources;
    }
}
