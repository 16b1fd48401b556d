package dev.verbatim.publishing;

import dev.verbatim.article.Article;
import dev.verbatim.graph.RowLocks;
import dev.verbatim.graphql.mutation.Overtaken;
import dev.verbatim.person.Person;
import dev.verbatim.publishing.LiveEdition.Item;
import jakarta.inject.Singleton;
import java.time.Instant;
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

    /// @param since the time of the change, by the database's clock
    /// @param items all that is to be copied: the item, and what goes live with it
    record Arrived(Instant since, List<Item> items) {}

    /// Enters the public edition for an item of which the caller holds the row.
    ///
    /// @throws Overtaken where others have changed meanwhile what goes live with it
    Arrived lockWith(Item item) {
        live.prepare();
        var locked = Set.copyOf(live.brought(item));
        var rows = new RowLocks(session);
        locked.forEach(one -> rows.of(one.type(), Set.of(one.id())));
        if (item.type().equals(Article.TYPE)) {
            rows.of(Person.TYPE, speakersToDate(item.id()));
        }
        rows.take();
        var since = live.lock();
        var items = live.brought(item);
        if (!locked.containsAll(items)) {
            throw new Overtaken();
        }
        return new Arrived(since, items);
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
