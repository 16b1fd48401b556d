package dev.verbatim.citation;

import dev.verbatim.content.ReadSet;
import dev.verbatim.graphql.loading.IdParameter;
import dev.verbatim.graphql.paging.Order;
import dev.verbatim.rowmapping.Read;
import dev.verbatim.rowmapping.RowMapper;
import dev.verbatim.source.NewsSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/// A source that an article rests on, with all ways in which it does.
record UsedSource(NewsSource source, Set<SourceUse> uses) {

    static final Order<UsedSource> BY_NAME =
            new Order<>("article.sources", "e.sort_key", false, Order.Kind.TEXT, used -> used.source.sortKey);

    /// All sources of each article, by name; articles without any are missing. An article has a few dozen at
    /// most, so they are read whole and paged afterwards: one statement for any number of articles.
    static Read<Map<UUID, List<UsedSource>>> of(Session session, Collection<UUID> articles) {
        // an affiliation and an image do not name the articles that they make rest on a source
        ReadSet.atTable("affiliation");
        ReadSet.atTable("image");
        var entities = RowMapper.of(session, NewsSource.class);
        var keys = new IdParameter("articles", articles);
        return keys.select(session, entities, UsedSource.class, () -> inArticles(entities, keys))
                .into(new HashMap<UUID, LinkedHashMap<UUID, UsedSource>>(), (found, row) -> {
                    var article = row.uuid();
                    var use = SourceUse.valueOf(row.text());
                    var source = row.entity(entities);
                    found.computeIfAbsent(article, _ -> new LinkedHashMap<>())
                            .computeIfAbsent(source.id, _ -> new UsedSource(source, EnumSet.noneOf(SourceUse.class)))
                            .uses
                            .add(use);
                })
                .map(found -> {
                    var sources = new HashMap<UUID, List<UsedSource>>();
                    found.forEach((article, used) -> sources.put(article, List.copyOf(used.values())));
                    return sources;
                });
    }

    /// What the view `article_source` tells from the side of the sources, with one look at the quotes instead of three.
    private static String inArticles(RowMapper<NewsSource> entities, IdParameter keys) {
        return """
                select u.article_id, u.use, %1$s
                from (
                  select c.article_id, c.source_id, 'CITED' as use from citation c where %3$s
                  union all
                  select q.article_id, s.id, s.use
                    from quote q left join affiliation a on a.id = q.affiliation_id
                    cross join lateral (values
                      (q.speaker_source_id, 'SPEAKER'),
                      (q.addressee_id, 'ADDRESSEE'),
                      (a.organisation_id, 'AFFILIATION')) s(id, use)
                    where %4$s and s.id is not null
                  union all
                  select l.article_id, i.agency_id, 'IMAGE_CREDIT'
                    from article_image l join image i on i.id = l.image_id
                    where %5$s and i.agency_id is not null) u
                join source e on e.id = u.source_id%2$s
                order by u.article_id, e.sort_key, e.id""".formatted(
                        entities.columns("e"),
                        entities.joins("e"),
                        keys.in("c.article_id"),
                        keys.in("q.article_id"),
                        keys.in("l.article_id"));
    }
}
