package dev.verbatim.graphql;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The items of one page, with what a connection tells about it.
///
/// @param total 0 where it was not asked for
public record Slice<E>(List<E> items, List<String> cursors, boolean hasNext, boolean hasPrevious, int total) {

    public <T> List<T> edges(BiFunction<E, String, T> edge) {
        return java.util.stream.IntStream.range(0, items.size())
                .mapToObj(i -> edge.apply(items.get(i), cursors.get(i)))
                .toList();
    }

    public PageInfo pageInfo() {
        return cursors.isEmpty()
                ? new PageInfo(hasNext, hasPrevious, null, null)
                : new PageInfo(hasNext, hasPrevious, cursors.getFirst(), cursors.getLast());
    }

    /// A page of a list that is held whole.
    public static <E> Slice<E> within(List<E> all, Page page, Order<E> order, Function<E, UUID> id) {
        var list = page.backward() ? all.reversed() : all;
        int from = page.cursor() == null
                ? 0
                : after(list, order.decode(page.cursor()).id(), id);
        var rows = list.subList(from, Math.min(list.size(), from + page.size() + 1));
        return of(rows, page, order, id, all.size());
    }

    private static <E> int after(List<E> list, UUID cursor, Function<E, UUID> id) {
        return 1 + list.stream().map(id).toList().indexOf(cursor);
    }

    /// From the rows of a statement that asked for one more than the page holds.
    static <E> Slice<E> of(List<E> rows, Page page, Order<E> order, Function<E, UUID> id, int total) {
        boolean more = rows.size() > page.size();
        var items = more ? rows.subList(0, page.size()) : rows;
        var inOrder = page.backward() ? items.reversed() : items;
        return new Slice<>(
                List.copyOf(inOrder),
                inOrder.stream().map(item -> order.cursor(item, id.apply(item))).toList(),
                page.backward() ? page.cursor() != null : more,
                page.backward() ? more : page.cursor() != null,
                total);
    }
}
