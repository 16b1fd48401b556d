package dev.verbatim.graphql.paging;

import dev.verbatim.content.ReadSet;
import dev.verbatim.graphql.loading.IdParameter;
import dev.verbatim.rowmapping.Read;
import dev.verbatim.rowmapping.RowMapper;
import dev.verbatim.rowmapping.Select;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Reads pages of one kind of content: a keyset statement for any number of parents, and a second one only where
/// counts are asked for.
///
/// @param table under the alias `e` in conditions and orders; parents are `p.id`
public record Listing<E>(Class<E> type, String table, Function<E, UUID> id) {

    private static final UUID ROOT = new UUID(0, 0);

    /// One page of the whole list.
    public Slice<E> page(Session session, Where where, Order<E> order, Page page, boolean counted) {
        if (where.isEmpty()) {
            ReadSet.atTable(table);
        } else {
            ReadSet.everywhere();
        }
        return Objects.requireNonNull(pages(session, List.of(ROOT), where, order, page, counted)
                .alone()
                .get(ROOT));
    }

    /// The page of each parent; a parent without items has an empty page.
    public Read<Map<UUID, Slice<E>>> pages(
            Session session, Collection<UUID> parents, Where where, Order<E> order, Page page, boolean counted) {
        var totals = counted ? totals(session, parents, where) : Read.of(Map.<UUID, Total>of());
        var entities = RowMapper.of(session, type);
        var rows = select(session, entities, parents, where, order, page)
                .into(new HashMap<UUID, List<E>>(), (found, row) -> found.computeIfAbsent(
                                row.uuid(), _ -> new ArrayList<>())
                        .add(row.entity(entities)));
        return totals.with(rows, (known, found) -> slices(parents, found, known, order, page));
    }

    private Map<UUID, Slice<E>> slices(
            Collection<UUID> parents, Map<UUID, List<E>> rows, Map<UUID, Total> totals, Order<E> order, Page page) {
        var pages = new HashMap<UUID, Slice<E>>();
        for (var parent : parents) {
            pages.put(
                    parent,
                    Slice.of(
                            rows.getOrDefault(parent, List.of()),
                            page,
                            order,
                            id,
                            totals.getOrDefault(parent, Total.NONE)));
        }
        return pages;
    }

    private Select select(
            Session session, RowMapper<E> entities, Collection<UUID> parents, Where where, Order<E> order, Page page) {
        var keys = new IdParameter("parents", parents);
        var cursor = page.cursor() == null ? null : order.decode(page.cursor());
        boolean descending = order.descending() != page.backward();
        var condition = where.sql();
        var sql = entities.sql(
                () -> rowsSql(
                        entities,
                        keys,
                        where.ways(),
                        condition + behind(cursor, order, descending),
                        order,
                        descending,
                        page),
                this,
                keys.one(),
                Optional.ofNullable(where.ways()),
                condition,
                order,
                descending,
                page.rows(),
                cursor != null);
        var select = keys.into(new Select(session, sql))
                .with(where.parameters())
                .upTo(parents.size() * page.rows(), entities.isWide());
        if (cursor != null) {
            select.with("cursorKey", order.parse(cursor.key())).with("cursorId", cursor.id());
        }
        return select;
    }

    private static String behind(@Nullable Cursor cursor, Order<?> order, boolean descending) {
        return cursor == null
                ? ""
                : " and (%s, e.id) %s (:cursorKey, :cursorId)".formatted(order.column(), descending ? "<" : ">");
    }

    /// The size stands in the text: of a limit that it does not know PostgreSQL expects a tenth of the table.
    private String rowsSql(
            RowMapper<E> entities,
            IdParameter keys,
            @Nullable Ways ways,
            String condition,
            Order<E> order,
            boolean descending,
            Page page) {
        var direction = descending ? " desc" : "";
        var ordered = order.column() + direction + ", e.id" + direction;
        var rows = ways == null
                ? "select e.* from %s e where %s order by %s limit %s".formatted(table, condition, ordered, page.rows())
                : ways.first(table, condition, order.column(), direction, page.rows());
        return """
                select p.id, %1$s from %2$s
                cross join lateral (%3$s) e%4$s
                order by p.place, %5$s""".formatted(entities.columns("e"), keys.rows(), rows, entities.joins("e"), ordered);
    }

    private Read<Map<UUID, Total>> totals(Session session, Collection<UUID> parents, Where where) {
        var keys = new IdParameter("parents", parents);
        return keys.into(new Select(session, """
                        select p.id, t.total from %s
                        cross join lateral (
                          select count(*) as total from (%s limit %s) counted) t""".formatted(keys.rows(), counted(where), Total.MAX + 1)))
                .with(where.parameters())
                .into(new HashMap<>(), (totals, row) -> totals.put(row.uuid(), Total.of(row.number())));
    }

    private String counted(Where where) {
        var ways = where.ways();
        return ways == null ? "select from %s e where %s".formatted(table, where.sql()) : ways.all(where.sql());
    }
}
