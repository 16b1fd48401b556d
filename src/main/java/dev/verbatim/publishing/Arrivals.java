package dev.verbatim.publishing;

import dev.verbatim.article.Article;
import dev.verbatim.graphql.Overtaken;
import dev.verbatim.graphql.RowLocks;
import dev.verbatim.person.Person;
import dev.verbatim.publishing.LiveEdition.Item;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/// What goes live along with an item. Its rows on the desk are locked before the publication lock is taken,
/// so that whoever is changing them either is done before they are copied, or finds them live afterwards: a
/// change of what is not live needs no publication lock.
@Singleton
class Arrivals {

    private final Session session;
    private final LiveEdition live;

    Arrivals(Session session, LiveEdition live) {
        this.session = session;
        this.live = live;
    }

    /// Enters the public edition for an item of which the caller holds the row.
    ///
    /// @return the time of the change, by the database's clock
    /// @throws Overtaken where others have changed meanwhile what goes live with it
    Instant enterWith(Item item) {
        var locked = of(item);
        var rows = new RowLocks(session);
        locked.forEach(one -> rows.of(one.type(), Set.of(one.id())));
        if (item.type().equals(Article.TYPE)) {
            rows.of(Person.TYPE, speakersToDate(item.id()));
        }
        rows.take();
        var since = live.enter();
        if (!locked.containsAll(of(item))) {
            throw new Overtaken();
        }
        return since;
    }

    /// The item, what it needs that is not live, and so on. Pictures are brought up to date with an article,
    /// live or not.
    private Set<Item> of(Item item) {
        List<Object[]> rows = session.createNativeQuery("""
                        with recursive reached(type, id) as (
                          select cast(:type as text), cast(:id as uuid)
                          union
                          select n.needs_type, n.needs_id from reached r cross join lateral (
                            select needs_type, needs_id from desk.need n where n.type = r.type and n.id = r.id offset 0) n
                          where case n.needs_type
                            when 'person' then not exists (select from live.person l where l.id = n.needs_id)
                            when 'source' then not exists (select from live.source l where l.id = n.needs_id)
                            when 'topic' then not exists (select from live.topic l where l.id = n.needs_id)
                            else :type = 'article' or not exists (select from live.image l where l.id = n.needs_id) end)
                        select type, id from reached""", Object[].class)
                .addScalar("type", String.class)
                .addScalar("id", UUID.class)
                .setParameter("type", item.type())
                .setParameter("id", item.id())
                .getResultList();
        var items = new HashSet<Item>();
        rows.forEach(row -> items.add(new Item((String) row[0], (UUID) row[1])));
        return items;
    }

    /// Whose tallies change with the date of the article, which all of its quotes get.
    private List<UUID> speakersToDate(UUID article) {
        return session.createNativeQuery("""
                        select distinct q.speaker_person_id from desk.quote q join desk.article a on a.id = q.article_id
                        where a.id = :article and q.speaker_person_id is not null
                          and (a.published_at is null or q.dated_at <> a.dated_at)""", UUID.class)
                .setParameter("article", article)
                .getResultList();
    }
}
