package dev.verbatim.rows;

import dev.verbatim.content.Apart;
import dev.verbatim.content.Content;
import dev.verbatim.content.LinkTo;
import dev.verbatim.content.Looked;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.engine.spi.PersistentAttributeInterceptable;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.jspecify.annotations.Nullable;
import org.objenesis.ObjenesisStd;
import org.objenesis.instantiator.ObjectInstantiator;

/// How the columns of a kind of entity become objects. These belong to nobody: changing them changes nothing.
///
/// Where an operation follows a link, the row has the columns of what it leads to as well: one statement instead of
/// two, and no second wait for the database.
public final class EntityRows<E> {

    private static final Map<Class<?>, EntityRows<?>> WHOLE = new ConcurrentHashMap<>();
    private static final ObjenesisStd INSTANTIATORS = new ObjenesisStd();
    /// Those with filters differ by what is given; more than anybody asks for are made anew each time.
    private static final int KEPT_STATEMENTS = 16;

    private final Class<E> type;
    /// Makes no new id and no dates, which the row overwrites.
    private final ObjectInstantiator<E> instantiator;
    /// The id is the first.
    private final List<EntityAttribute> attributes;
    private final List<Joined> joined;
    private final Map<List<Object>, String> statements = new ConcurrentHashMap<>();
    private final int ownWidth;
    private final int width;
    private final @Nullable Unread unread;

    /// What a link leads to, read along with the row that has the link.
    ///
    /// @param column the link's
    record Joined(String column, String table, EntityRows<?> rows) {}

    private EntityRows(
            Class<E> type,
            ObjectInstantiator<E> instantiator,
            List<EntityAttribute> attributes,
            List<Joined> joined,
            @Nullable Unread unread) {
        this.type = type;
        this.instantiator = instantiator;
        this.attributes = attributes;
        this.joined = joined;
        this.unread = unread;
        this.ownWidth = attributes.stream().mapToInt(EntityAttribute::width).sum();
        this.width = ownWidth + joined.stream().mapToInt(one -> one.rows.width).sum();
    }

    /// With the attributes that the current operation wants, and what their links lead to; whole where nothing is
    /// known about that.
    public static <E> EntityRows<E> of(Session session, Class<E> type) {
        var snapshot = Snapshot.current();
        return snapshot == null
                ? whole(session.getFactory().unwrap(SessionFactoryImplementor.class), type)
                : snapshot.wanted().rows(snapshot.factory(), type);
    }

    /// @param wanted the names of attributes
    static <E> EntityRows<E> of(
            SessionFactoryImplementor factory, Class<E> type, Set<String> wanted, List<Joined> joined) {
        var whole = whole(factory, type);
        var attributes = whole.attributes.stream()
                .filter(attribute -> attribute.isAlwaysRead() || wanted.contains(attribute.name()))
                .toList();
        var read = attributes.stream().map(EntityAttribute::name).collect(Collectors.toSet());
        return new EntityRows<>(type, whole.instantiator, attributes, joined, new Unread(type, read));
    }

    /// What the current operation has read already.
    public static <E> @Nullable E known(Class<E> type, UUID id) {
        var snapshot = Snapshot.current();
        return snapshot == null ? null : snapshot.known(type, id);
    }

    /// One of which nothing is known but its id.
    public static <E> E unread(Session session, Class<E> type, UUID id) {
        var whole = whole(session, type);
        var entity = whole.instantiator.newInstance();
        whole.attributes.getFirst().set(entity, id);
        guard(entity, new Unread(type, Set.of(whole.attributes.getFirst().name())));
        return entity;
    }

    /// With all attributes but those that stand apart.
    public static <E> EntityRows<E> whole(Session session, Class<E> type) {
        return whole(session.getFactory().unwrap(SessionFactoryImplementor.class), type);
    }

    @SuppressWarnings("unchecked")
    static <E> EntityRows<E> whole(SessionFactoryImplementor factory, Class<E> type) {
        var known = WHOLE.get(type);
        if (known == null) {
            known = WHOLE.computeIfAbsent(type, _ -> described(factory, type));
        }
        return (EntityRows<E>) known;
    }

    private static <E> EntityRows<E> described(SessionFactoryImplementor factory, Class<E> type) {
        var descriptor = factory.getMappingMetamodel().getEntityDescriptor(type);
        var options = factory.getWrapperOptions();
        var id = descriptor.getIdentifierMapping();
        var attributes = new ArrayList<EntityAttribute>();
        attributes.add(EntityAttribute.of(type, ((AttributeMapping) id).getAttributeName(), id, options));
        descriptor.getAttributeMappings().forEach(mapping -> {
            var name = mapping.getAttributeName();
            if (!EntityAttribute.field(type, name).isAnnotationPresent(Apart.class)) {
                attributes.add(EntityAttribute.of(type, name, mapping, options));
            }
        });
        return new EntityRows<>(type, INSTANTIATORS.getInstantiatorOf(type), attributes, List.of(), null);
    }

    /// Whether the attribute is a link, so that what it leads to is read along.
    public static boolean isLink(Class<?> type, String attribute) {
        return EntityAttribute.field(type, attribute).isAnnotationPresent(LinkTo.class);
    }

    /// The columns of a table alias for a `select`, in the order in which they are read; those of what is
    /// [joined][#joins] follow.
    public String columns(String alias) {
        return columnsOf(alias).collect(Collectors.joining(", "));
    }

    private Stream<String> columnsOf(String alias) {
        var own = attributes.stream()
                .flatMap(attribute -> attribute.names().stream())
                .map(column -> alias + '.' + column);
        return Stream.concat(own, joined.stream().flatMap(one -> one.rows.columnsOf(alias(alias, one))));
    }

    /// What stands behind the table and its alias in the `from` of such a select.
    public String joins(String alias) {
        return joined.stream()
                .map(one -> {
                    var its = alias(alias, one);
                    return " left join %s %s on %s.id = %s.%s".formatted(one.table, its, its, alias, one.column)
                            + one.rows.joins(its);
                })
                .collect(Collectors.joining());
    }

    private static String alias(String alias, Joined one) {
        return alias + '_' + one.column;
    }

    /// The text of a statement that selects these columns, made once.
    ///
    /// @param of what it goes by; equal where the text is
    public String sql(Supplier<String> text, Object... of) {
        var statement = List.of(of);
        var known = statements.get(statement);
        if (known != null) {
            return known;
        }
        var made = text.get();
        if (statements.size() < KEPT_STATEMENTS) {
            statements.put(statement, made);
        }
        return made;
    }

    /// With those of what is joined.
    int width() {
        return width;
    }

    /// One that the operation has read before is not made again.
    E read(ResultSet rows, int from) throws SQLException {
        var snapshot = unread == null ? null : Snapshot.current();
        if (snapshot == null) {
            return made(rows, from);
        }
        var id = rows.getObject(from, UUID.class);
        var known = snapshot.known(type, id);
        if (known == null) {
            known = made(rows, from);
            snapshot.knows(id, known);
        }
        int at = from + ownWidth;
        for (var one : joined) {
            one.rows.readWhereFound(rows, at);
            at += one.rows.width;
        }
        return known;
    }

    private void readWhereFound(ResultSet rows, int from) throws SQLException {
        if (rows.getObject(from) != null) {
            read(rows, from);
        }
    }

    private E made(ResultSet rows, int from) throws SQLException {
        var entity = instantiator.newInstance();
        int at = from;
        for (var attribute : attributes) {
            attribute.read(rows, at, entity);
            at += attribute.width();
        }
        if (entity instanceof Content content) {
            Looked.at(content.id);
        }
        if (unread != null) {
            guard(entity, unread);
        }
        return entity;
    }

    private static void guard(Object entity, Unread unread) {
        ((PersistentAttributeInterceptable) entity).$$_hibernate_setInterceptor(unread);
    }
}
