package dev.verbatim.graphql.mutation;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import org.hibernate.Session;

/// The stored rows of a list that is replaced by another one: where the new list says what a row says already, the
/// row stays the same one, wherever it stands now, and keeps its id.
///
/// Clients cache what has an id under it, so an id must outlive a change that leaves its row as it is.
public final class KeptRows<E> {

    private final Function<E, List<?>> says;
    private final Map<List<?>, Deque<E>> rows = new LinkedHashMap<>();

    /// @param stored in their order: of those that say the same, the first is kept first
    /// @param says all that a row tells but its place
    public KeptRows(Collection<E> stored, Function<E, List<?>> says) {
        this.says = says;
        stored.forEach(row ->
                rows.computeIfAbsent(says.apply(row), _ -> new ArrayDeque<>()).add(row));
    }

    /// Stores the new list in the place of the stored one.
    ///
    /// @param place gives a row its place, from 0
    public void replace(Session session, List<E> wanted, ObjIntConsumer<E> place) {
        for (int i = 0; i < wanted.size(); i++) {
            var row = orStored(wanted.get(i));
            place.accept(row, i);
            session.persist(row);
        }
        left().forEach(session::remove);
    }

    /// The stored row that says the same as the wanted one, or else the wanted one itself.
    public E orStored(E wanted) {
        var alike = rows.get(says.apply(wanted));
        return alike == null || alike.isEmpty() ? wanted : alike.removeFirst();
    }

    /// What the new list does not say any more.
    public List<E> left() {
        return rows.values().stream().flatMap(Deque::stream).toList();
    }
}
