package dev.verbatim.graphql;

import dev.verbatim.content.Looked;
import dev.verbatim.rows.EntityRows;
import dev.verbatim.rows.Select;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/// Reads pages of one kind of content: a keyset statement for any number of parents, and a second one only where
/// counts are asked for.
///
/// @param table under the alias `e` in conditions and orders; parents are `p.id`
public record Listing<E>(Class<E> type, String table, Function<E, UUID> id) {

    private static final UUID ROOT = new UUID(0, 0);

    /// One page of the whole list.
    public Slice<E> page(Session session, Where where, Order<E> order, Page page, boolean counted) {
        if (where.isEmpty()) {
            Looked.atTable(table);
        } else {
            Looked.everywhere();
        }
        return Objects.requireNonNull(
                pages(session, List.of(ROOT), where, order, page, counted).get(ROOT));
    }

    /// The page of each parent; a parent without items has an empty page.
    public Map<UUID, Slice<E>> pages(
            Session session, Collection<UUID> parents, Where where, Order<E> order, Page page, boolean counted) {
        var totals = counted ? totals(session, parents, where) : Map.<UUID, Integer>of();
        var rows = rows(session, parents, where, order, page);
        var pages = new HashMap<UUID, Slice<E>>();
        for (var parent : parents) {
            pages.put(
                    parent,
                    Slice.of(rows.getOrDefault(parent, List.of()), page, order, id, totals.getOrDefault(parent, 0)));
        }
        return pages;
    }

    private Map<UUID, List<E>> rows(Session session, Collection<UUID> parents, Where where, Order<E> order, Page page) {
        boolean descending = order.descending() != page.backward();
        var keyset = "";
        var cursor = page.cursor() == null ? null : order.decode(page.cursor());
        if (cursor != null) {
            keyset = " and (" + order.column() + ", e.id) " + (descending ? "<" : ">") + " (:cursorKey, :cursorId)";
        }
        var direction = descending ? " desc" : " asc";
        var entities = EntityRows.of(session, type);
        var select = new Select(session, """
                        select p.id, %s from unnest(cast(:parents as uuid[])) with ordinality p(id, place)
                        cross join lateral (select e.* from %s e where %s%s order by %s%s, e.id%s limit :size) t
                        order by p.place""".formatted(
                        entities.columns("t"), table, where.sql(), keyset, order.column(), direction, direction))
                .with("parents", array(parents))
                .with("size", page.size() + 1)
                .with(where.parameters());
        if (cursor != null) {
            select.with("cursorKey", order.parse(cursor.key())).with("cursorId", cursor.id());
        }
        var rows = new HashMap<UUID, List<E>>();
        select.forEach(
                row -> rows.computeIfAbsent(row.uuid(), _ -> new ArrayList<>()).add(row.entity(entities)));
        return rows;
    }

    private Map<UUID, Integer> totals(Session session, Collection<UUID> parents, Where where) {
        var totals = new HashMap<UUID, Integer>();
        new Select(session, """
                        select p.id, t.total from unnest(cast(:parents as uuid[])) p(id)
                        cross join lateral (select count(*) as total from %s e where %s) t""".formatted(table, where.sql()))
                .with("parents", array(parents))
                .with(where.parameters())
                .forEach(row -> totals.put(row.uuid(), row.number()));
        return totals;
    }

    /// An array as PostgreSQL reads it from text.
    public static String array(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
