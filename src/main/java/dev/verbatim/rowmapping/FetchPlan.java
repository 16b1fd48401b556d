package dev.verbatim.rowmapping;

import dev.verbatim.content.LinkTo;
import dev.verbatim.rowmapping.RowMapper.Joined;
import jakarta.persistence.metamodel.ManagedType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.EntityPersister;

/// The attributes that an operation reads of each kind of entity; a kind that is not named is read whole.
///
/// Links among them are followed with joins: those of a row, and those of what these lead to. What a link leads to
/// without its own links, or not at all, is loaded later, when somebody asks.
public final class FetchPlan {

    /// PostgreSQL plans more joins than these in the order in which they are written.
    private static final int MAX_JOINS = 7;
    /// From the row, and from what its links lead to.
    private static final int FOLLOWED = 2;

    private final SessionFactory factory;
    private final Map<Class<?>, Set<String>> attributes;
    private final Map<Class<?>, RowMapper<?>> rows = new ConcurrentHashMap<>();

    /// @param factory knows columns and types
    public FetchPlan(SessionFactory factory, Map<Class<?>, Set<String>> attributes) {
        this.factory = factory;
        this.attributes = Map.copyOf(attributes);
    }

    @SuppressWarnings("unchecked")
    public <E> RowMapper<E> rows(Class<E> type) {
        var known = rows.get(type);
        if (known == null) {
            known = attributes.containsKey(type) ? new Joining().rows(type) : whole(type);
            rows.put(type, known);
        }
        return (RowMapper<E>) known;
    }

    /// Those with all attributes, and without what links lead to.
    public <E> RowMapper<E> whole(Class<E> type) {
        return EntityMapping.of(factory(), type).whole;
    }

    private SessionFactoryImplementor factory() {
        return factory.unwrap(SessionFactoryImplementor.class);
    }

    /// The joins of one statement.
    private final class Joining {

        private final Set<Class<?>> way = new HashSet<>();
        private int joins;

        <E> RowMapper<E> rows(Class<E> type) {
            var names = Objects.requireNonNull(attributes.get(type));
            if (way.size() == FOLLOWED || !way.add(type)) {
                return RowMapper.of(factory(), type, names, List.of());
            }
            var links = links(type, names);
            joins += links.size();
            var joined = links.stream()
                    .map(link -> new Joined(link.attribute, link.column, link.table, rows(link.target)))
                    .toList();
            way.remove(type);
            return RowMapper.of(factory(), type, names, joined);
        }

        private List<Link> links(Class<?> type, Set<String> names) {
            var descriptor = factory().getMappingMetamodel().getEntityDescriptor(type);
            return names.stream()
                    .sorted()
                    .map(name -> link(descriptor, name))
                    .flatMap(Optional::stream)
                    .limit(MAX_JOINS - joins)
                    .toList();
        }

        /// Where the attribute is a link to a kind of which something is wanted.
        private Optional<Link> link(EntityPersister descriptor, String name) {
            return Optional.ofNullable(EntityAttribute.field(descriptor.getMappedClass(), name)
                            .getAnnotation(LinkTo.class))
                    .map(to -> new Link(name, column(descriptor, name), to.value(), entity(to.value())))
                    .filter(link -> attributes.containsKey(link.target));
        }

        private static String column(EntityPersister descriptor, String name) {
            return Objects.requireNonNull(descriptor.findAttributeMapping(name))
                    .getSelectable(0)
                    .getSelectionExpression();
        }

        private Class<?> entity(String table) {
            return factory().getJpaMetamodel().getEntities().stream()
                    .map(ManagedType::getJavaType)
                    .filter(type -> factory()
                            .getMappingMetamodel()
                            .getEntityDescriptor(type)
                            .getMappedTableDetails()
                            .getTableName()
                            .equals(table))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no entity of the table " + table));
        }
    }

    private record Link(String attribute, String column, String table, Class<?> target) {}
}
