package dev.verbatim.publishing;

import dev.verbatim.content.LiveTurn;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.Session;

/// Writes the public edition, and nothing else does but merges and contradictions. Works on the desk's
/// connection, inside the transaction of the change, so that both editions change together or not at all.
@Singleton
class LiveEdition {

    private final Session session;
    private final LiveTables tables;

    LiveEdition(Session session, LiveTables tables) {
        this.session = session;
        this.tables = tables;
    }

    /// A thing that is or goes live.
    record Item(String type, UUID id) {}

    /// One change of the public edition at a time: what one needs, another may be about to take away.
    ///
    /// @return the time of the change, by the database's clock
    Instant enter() {
        session.flush();
        return LiveTurn.take(session);
    }

    boolean has(Item item) {
        return (boolean) session.createNativeQuery(
                        "select exists (select from live.%s where id = :id)".formatted(item.type), Boolean.class)
                .setParameter("id", item.id)
                .getSingleResult();
    }

    /// Brings an item up to date, and whatever it needs that is not live yet.
    void bring(Item item) {
        bring(item, _ -> false);
    }

    /// @param anew which of the things it needs are brought up to date with it, live or not
    void bring(Item item, Predicate<Item> anew) {
        var found = new LinkedHashSet<>(List.of(item));
        var reached = List.of(item);
        while (!reached.isEmpty()) {
            // what stays as it is has what it needs beside it; what the desk has linked to it since goes live with it
            reached = linked(reached).stream()
                    .filter(need -> !found.contains(need) && (anew.test(need) || !has(need)))
                    .toList();
            found.addAll(reached);
        }
        // what is counted must be there before what it is counted by
        found.reversed().forEach(this::copy);
    }

    private List<Item> linked(List<Item> items) {
        return items("""
                        select distinct needs_type as type, needs_id as id
                        from unnest(:types, :ids) i(type, id) cross join lateral (%s) n""".formatted(needs("desk", "i")), items);
    }

    /// What items need in the public edition, directly and through others; not the items themselves.
    List<Item> needed(List<Item> items) {
        return items("""
                        with recursive item as (
                          select type, id from unnest(:types, :ids) i(type, id)),
                        needed(type, id) as (
                          select needs_type, needs_id from item cross join lateral (%s) n
                          union
                          select needs_type, needs_id from needed cross join lateral (%s) n)
                        select type, id from needed except select type, id from item""".formatted(needs("live", "item"), needs("live", "needed")), items);
    }

    /// Read for each item by itself: joined, the view would be read whole.
    private static String needs(String edition, String of) {
        return "select needs_type, needs_id from %1$s.need n where n.type = %2$s.type and n.id = %2$s.id offset 0"
                .formatted(edition, of);
    }

    /// Copies the rows of one item, in the place of those that are live.
    void copy(Item item) {
        var own = tables.of(item.type);
        own.stream().skip(1).forEach(part -> run(part.delete(), item));
        own.forEach(part -> run(part.copy(), item));
    }

    /// Takes the rows of one item away.
    void remove(Item item) {
        tables.of(item.type).forEach(part -> run(part.delete(), item));
    }

    /// Takes away those of the items that nothing else in the public edition needs; items that only need one
    /// another go.
    void sweep(List<Item> items) {
        items("""
                        with recursive candidate as (
                          select type, id from unnest(:types, :ids) c(type, id)),
                        needed(type, id) as (
                          select c.type, c.id from candidate c cross join lateral (
                            select from live.need n where n.needs_type = c.type and n.needs_id = c.id
                              and not exists (select from candidate d where d.type = n.type and d.id = n.id) limit 1) n
                          union
                          select c.type, c.id from needed cross join lateral (%s) n
                            join candidate c on c.type = n.needs_type and c.id = n.needs_id)
                        select type, id from candidate except select type, id from needed""".formatted(needs("live", "needed")), items).forEach(this::remove);
    }

    /// Contradictions are live where both of their quotes are.
    void bringContradictions(UUID article) {
        session.createNativeMutationQuery("""
                        delete from live.contradiction c where not exists (select from live.quote where id = c.quote_id)
                          or not exists (select from live.quote where id = c.other_id)""").executeUpdate();
        session.createNativeMutationQuery("""
                        insert into live.contradiction (quote_id, other_id, note, at)
                        select c.quote_id, c.other_id, c.note, c.at from desk.contradiction c
                        where (c.quote_id in (select id from live.quote where article_id = :article)
                               or c.other_id in (select id from live.quote where article_id = :article))
                          and exists (select from live.quote where id = c.quote_id)
                          and exists (select from live.quote where id = c.other_id)
                        on conflict (quote_id, other_id) do update set note = excluded.note, at = excluded.at""").setParameter("article", article).executeUpdate();
    }

    /// @param sql over `:types` and `:ids`, those of the items
    private List<Item> items(String sql, List<Item> items) {
        return session
                .createNativeQuery(sql, Object[].class)
                .addScalar("type", String.class)
                .addScalar("id", UUID.class)
                .setParameter("types", items.stream().map(Item::type).toArray(String[]::new))
                .setParameter("ids", items.stream().map(Item::id).toArray(UUID[]::new))
                .getResultList()
                .stream()
                .map(row -> new Item((String) row[0], (UUID) row[1]))
                .toList();
    }

    private void run(String sql, Item item) {
        session.createNativeMutationQuery(sql).setParameter("id", item.id).executeUpdate();
    }
}
