package dev.verbatim.publishing;

import dev.verbatim.edition.PublicationLock;
import dev.verbatim.graph.Uses;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

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
    Instant lock() {
        session.flush();
        var since = PublicationLock.take(session);
        tables.refresh();
        return since;
    }

    /// To be told before what is about to go live is looked for.
    void prepare() {
        tables.refresh();
    }

    boolean has(Item item) {
        return (boolean) session.createNativeQuery(
                        "select exists (select from live.%s where id = :id)".formatted(item.type), Boolean.class)
                .setParameter("id", item.id)
                .getSingleResult();
    }

    /// What is live and leads to the item.
    List<Uses.Use> uses(Item item) {
        return Uses.of(session, "live", item.type, item.id);
    }

    /// Those of some contents that are live.
    ///
    /// @param type of all of them
    List<Item> shown(String type, Collection<UUID> ids) {
        return session
                .createNativeQuery("select id from live.%s where id = any(:ids)".formatted(type), UUID.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .map(id -> new Item(type, id))
                .toList();
    }

    /// Brings an item up to date, and whatever it needs that is not live yet. What stays as it is has what it needs
    /// beside it; what the desk has linked to it since goes live with it.
    void bring(Item item) {
        copy(brought(item));
    }

    /// The item, what it needs that is not live, and so on.
    List<Item> brought(Item item) {
        return items(query(tables.needs().brought(), List.of(item)));
    }

    /// What items need in the public edition, directly and through others; not the items themselves.
    List<Item> needed(List<Item> items) {
        return items(query(tables.needs().needed(), items));
    }

    /// Copies the rows of items, in the place of those that are live.
    void copy(List<Item> items) {
        byType(items).forEach(this::copy);
    }

    private void copy(String type, UUID[] ids) {
        tables.of(type).forEach(part -> run(part.copy(), ids));
    }

    /// Takes the rows of one item away.
    void remove(Item item) {
        remove(item.type, new UUID[] {item.id});
    }

    /// Parts are found by what they are part of, which therefore goes last.
    private void remove(String type, UUID[] ids) {
        var own = tables.of(type);
        own.stream().skip(1).forEach(part -> run(part.delete(), ids));
        run(own.getFirst().delete(), ids);
    }

    /// Takes away those of the items that nothing else in the public edition needs; items that only need one
    /// another go.
    void collectUnneeded(List<Item> items) {
        if (!items.isEmpty()) {
            byType(items(query(tables.needs().unneeded(), items))).forEach(this::remove);
        }
    }

    /// In the order in which contents are copied: what is counted must be there before what it is counted by.
    private Map<String, UUID[]> byType(List<Item> items) {
        var byType = new LinkedHashMap<String, UUID[]>();
        for (var type : tables.types()) {
            var ids = items.stream()
                    .filter(item -> item.type.equals(type))
                    .map(Item::id)
                    .toArray(UUID[]::new);
            if (ids.length > 0) {
                byType.put(type, ids);
            }
        }
        return byType;
    }

    /// @param sql over `:types` and `:ids`, those of the items
    private NativeQuery<Object[]> query(String sql, List<Item> items) {
        return session.createNativeQuery(sql, Object[].class)
                .addScalar("type", String.class)
                .addScalar("id", UUID.class)
                .setParameter("types", items.stream().map(Item::type).toArray(String[]::new))
                .setParameter("ids", items.stream().map(Item::id).toArray(UUID[]::new));
    }

    private static List<Item> items(NativeQuery<Object[]> query) {
        return query.getResultList().stream()
                .map(row -> new Item((String) row[0], (UUID) row[1]))
                .toList();
    }

    private void run(String sql, UUID[] ids) {
        session.createNativeMutationQuery(sql).setParameter("ids", ids).executeUpdate();
    }
}
