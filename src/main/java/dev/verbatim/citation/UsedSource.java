package dev.verbatim.citation;

import dev.verbatim.content.Looked;
import dev.verbatim.graphql.Listing;
import dev.verbatim.graphql.Order;
import dev.verbatim.source.NewsSource;
import java.util.ArrayList;
import java.util.Collection;
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
        var query = session.createNativeQuery("""
                        select u.article_id as article, u.use as use, {e.*}
                        from article_source u join source e on e.id = u.source_id
                        where u.article_id = any(cast(:articles as uuid[]))
                        order by u.article_id, e.name, e.id, u.use""", Object[].class)
                .addScalar("article", UUID.class)
                .addScalar("use", String.class)
                .addEntity("e", NewsSource.class);
        query.setParameter("articles", Listing.array(articles));
        var found = new LinkedHashMap<UUID, LinkedHashMap<NewsSource, List<SourceUse>>>();
        query.getResultList().forEach(row -> found.computeIfAbsent((UUID) row[0], _ -> new LinkedHashMap<>())
                .computeIfAbsent((NewsSource) row[2], _ -> new ArrayList<>())
                .add(SourceUse.valueOf((String) row[1])));
        var sources = new LinkedHashMap<UUID, List<UsedSource>>();
        found.forEach((article, uses) -> sources.put(
                article,
                uses.entrySet().stream()
                        .map(used -> new UsedSource(
                                used.getKey(), used.getValue().stream().sorted().toList()))
                        .toList()));
        return sources;
    }
}
