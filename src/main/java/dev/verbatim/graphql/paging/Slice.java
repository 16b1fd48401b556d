package dev.verbatim.graphql.paging;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;

/// The items of one page, with what a connection tells about it.
///
/// @param cursors made one by one, when they are looked at
/// @param told whether anything is known of what is around the page
/// @param total none where it was not asked for
public record Slice<E>(
        List<E> items, List<String> cursors, boolean told, boolean hasNext, boolean hasPrevious, Total total) {

    /// Made one by one, when they are looked at: most operations ask for the nodes alone.
    public <T> List<T> edges(BiFunction<E, String, T> edge) {
        return new Each<>(items.size(), i -> edge.apply(items.get(i), cursors.get(i)));
    }

    public PageInfo pageInfo() {
        return cursors.isEmpty() || !told
                ? new PageInfo(hasNext, hasPrevious, null, null)
                : new PageInfo(hasNext, hasPrevious, cursors.getFirst(), cursors.getLast());
    }

    /// A page of a list that is held whole.
    public static <E> Slice<E> within(List<E> all, Page page, Order<E> order, Function<E, UUID> id) {
        var list = page.backward() ? all.reversed() : all;
        int from = page.cursor() == null
                ? 0
                : after(list, order.decode(page.cursor()).id(), id);
        var rows = list.subList(from, Math.min(list.size(), from + page.rows()));
        return of(rows, page, order, id, Total.of(all.size()));
    }

    private static <E> int after(List<E> list, UUID cursor, Function<E, UUID> id) {
        return 1 + list.stream().map(id).toList().indexOf(cursor);
    }

    /// From as many rows as the page [asks for][Page#rows].
    static <E> Slice<E> of(List<E> rows, Page page, Order<E> order, Function<E, UUID> id, Total total) {
        boolean more = rows.size() > page.size();
        var items = more ? rows.subList(0, page.size()) : rows;
        var inOrder = page.backward() ? items.reversed() : items;
        return new Slice<>(
                List.copyOf(inOrder),
                new Each<>(inOrder.size(), i -> order.cursor(inOrder.get(i), id.apply(inOrder.get(i)))),
                page.told(),
                page.backward() ? page.cursor() != null : more,
                page.backward() ? more : page.cursor() != null,
                total);
    }

    private static final class Each<T> extends AbstractList<T> {

        private final int size;
        private final IntFunction<T> make;

        Each(int size, IntFunction<T> make) {
            this.size = size;
            this.make = make;
        }

        @Override
        public T get(int index) {
            return make.apply(Objects.checkIndex(index, size));
        }

        @Override
        public int size() {
            return size;
        }
    }
}
