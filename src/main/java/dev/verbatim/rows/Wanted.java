package dev.verbatim.rows;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/// The attributes that an operation reads of each kind of entity; a kind that is not named is read whole.
public final class Wanted {

    private final Map<Class<?>, Set<String>> attributes;
    private final Map<Class<?>, EntityRows<?>> rows = new ConcurrentHashMap<>();

    public Wanted(Map<Class<?>, Set<String>> attributes) {
        this.attributes = Map.copyOf(attributes);
    }

    @SuppressWarnings("unchecked")
    <E> EntityRows<E> rows(SessionFactoryImplementor factory, Class<E> type) {
        var known = rows.get(type);
        if (known == null) {
            var names = attributes.get(type);
            known = names == null ? EntityRows.whole(factory, type) : EntityRows.of(factory, type, names);
            rows.put(type, known);
        }
        return (EntityRows<E>) known;
    }
}
