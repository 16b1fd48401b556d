package dev.verbatim.publishing;

import dev.verbatim.content.LiveTurn;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

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
    void enter() {
        session.flush();
        LiveTurn.take(session);
    }

    boolean has(Item item) {
        return (boolean) session.createNativeQuery(
                        "select exists (select from live.%s where id = :id)".formatted(item.type), Boolean.class)
                .setParameter("id", item.id)
                .getSingleResult();
    }

    /// Whether something in the public edition leads to an item.
    boolean needs(Item item) {
        return (boolean) session.createNativeQuery(
                        "select exists (select from live.need where needs_type = :type and needs_id = :id)",
                        Boolean.class)
                .setParameter("type", item.type)
                .setParameter("id", item.id)
                .getSingleResult();
    }

    /// Brings an item up to date, and whatever it needs that is not live yet.
    void bring(Item item) {
        bring(item, _ -> false);
    }

    /// @param anew which of the things it needs are brought up to date with it, live or not
    void bring(Item item, Predicate<Item> anew) {
        needs("desk", item).stream()
                .filter(need -> anew.test(need) || !has(need))
                .forEach(this::copy);
        copy(item);
    }

    /// What an item needs, directly and through others; not the item itself.
    List<Item> needs(String edition, Item item) {
        return session
                .createNativeQuery("""
                        with recursive needed(type, id) as (
                          select needs_type, needs_id from %1$s.need where type = :type and id = :id
                          union
                          select n.needs_type, n.needs_id from needed join %1$s.need n using (type, id))
                        select type, id from needed where (type, id) <> (:type, :id)""".formatted(edition), Object[].class)
                .addScalar("type", String.class)
                .addScalar("id", UUID.class)
                .setParameter("type", item.type)
                .setParameter("id", item.id)
                .getResultList()
                .stream()
                .map(row -> new Item((String) row[0], (UUID) row[1]))
                .toList();
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
        var types = items.stream().map(Item::type).toArray(String[]::new);
        var ids = items.stream().map(item -> item.id).toArray(UUID[]::new);
        session.createNativeQuery("""
                        with recursive candidate as (
                          select type, id from unnest(:types, :ids) c(type, id)),
                        needed(type, id) as (
                          select c.type, c.id from candidate c where exists (
                            select from live.need n where n.needs_type = c.type and n.needs_id = c.id
                              and not exists (select from candidate d where d.type = n.type and d.id = n.id))
                          union
                          select c.type, c.id from needed
                            join live.need n on n.type = needed.type and n.id = needed.id
                            join candidate c on c.type = n.needs_type and c.id = n.needs_id)
                        select type, id from candidate except select type, id from needed""", Object[].class)
                .addScalar("type", String.class)
                .addScalar("id", UUID.class)
                .setParameter("types", types)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> remove(new Item((String) row[0], (UUID) row[1])));
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

    /// Tells what changed, in the same transaction.
    void tell(String change, Item item, @Nullable String reason) {
        session.createNativeMutationQuery("""
                        insert into desk.outbox (change, subject_type, subject_id, reason)
                        values (:change, :type, :id, cast(:reason as text))""")
                .setParameter("change", change)
                .setParameter("type", item.type)
                .setParameter("id", item.id)
                .setParameter("reason", reason)
                .executeUpdate();
    }

    private void run(String sql, Item item) {
        session.createNativeMutationQuery(sql).setParameter("id", item.id).executeUpdate();
    }
}
