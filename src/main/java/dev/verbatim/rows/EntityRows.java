package dev.verbatim.rows;

import dev.verbatim.content.Always;
import dev.verbatim.content.Apart;
import dev.verbatim.content.Content;
import dev.verbatim.content.Looked;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.engine.spi.PersistentAttributeInterceptable;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.spi.EntityInstantiator;
import org.hibernate.metamodel.spi.ValueAccess;
import org.hibernate.type.descriptor.WrapperOptions;
import org.jspecify.annotations.Nullable;

/// How the columns of a kind of entity become objects. These belong to nobody: changing them changes nothing.
public final class EntityRows<E> {

    private static final Map<Class<?>, EntityRows<?>> WHOLE = new ConcurrentHashMap<>();

    private final Class<E> type;
    private final EntityInstantiator instantiator;
    private final List<Attribute> attributes = new ArrayList<>();
    private final Map<String, String> selections = new ConcurrentHashMap<>();
    private final int width;
    private final @Nullable Unread unread;

    /// @param instantiator of an embedded value; null for a plain column
    private record Attribute(
            MethodHandle setter,
            String[] names,
            Column[] columns,
            @Nullable Embedded instantiator) {

        @Nullable
        Object value(ResultSet rows, int from) throws SQLException {
            if (instantiator == null) {
                return columns[0].value(rows, from);
            }
            @Nullable Object[] values = new Object[columns.length];
            boolean any = false;
            for (int i = 0; i < values.length; i++) {
                values[i] = columns[i].value(rows, from + i);
                any |= values[i] != null;
            }
            return any ? instantiator.of(values) : null;
        }

        void set(Object entity, @Nullable Object value) {
            try {
                setter.invokeExact(entity, value);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private interface Embedded {
        Object of(@Nullable Object[] values);
    }

    /// @param wanted the names of attributes; null for all
    private EntityRows(SessionFactoryImplementor factory, Class<E> type, @Nullable Set<String> wanted) {
        var descriptor = factory.getMappingMetamodel().getEntityDescriptor(type);
        this.type = type;
        this.instantiator = descriptor.getRepresentationStrategy().getInstantiator();
        var read = new HashSet<String>();
        var id = descriptor.getIdentifierMapping();
        var idName = ((AttributeMapping) id).getAttributeName();
        add(idName, id, null, factory.getWrapperOptions());
        read.add(idName);
        descriptor.getAttributeMappings().forEach(attribute -> {
            var name = attribute.getAttributeName();
            if (wanted == null ? !is(Apart.class, name) : wanted.contains(name) || is(Always.class, name)) {
                add(name, attribute, embedded(attribute), factory.getWrapperOptions());
                read.add(name);
            }
        });
        this.width = attributes.stream()
                .mapToInt(attribute -> attribute.columns.length)
                .sum();
        this.unread = wanted == null ? null : new Unread(type, read);
    }

    /// With the attributes that the current operation wants; whole where nothing is known about that.
    public static <E> EntityRows<E> of(Session session, Class<E> type) {
        var snapshot = Snapshot.current();
        return snapshot == null
                ? whole(session.getFactory().unwrap(SessionFactoryImplementor.class), type)
                : snapshot.wanted().rows(snapshot.factory(), type);
    }

    static <E> EntityRows<E> of(SessionFactoryImplementor factory, Class<E> type, Set<String> wanted) {
        return new EntityRows<>(factory, type, wanted);
    }

    /// With all attributes but those that stand apart.
    public static <E> EntityRows<E> whole(Session session, Class<E> type) {
        return whole(session.getFactory().unwrap(SessionFactoryImplementor.class), type);
    }

    @SuppressWarnings("unchecked")
    static <E> EntityRows<E> whole(SessionFactoryImplementor factory, Class<E> type) {
        var known = WHOLE.get(type);
        if (known == null) {
            known = WHOLE.computeIfAbsent(type, _ -> new EntityRows<>(factory, type, null));
        }
        return (EntityRows<E>) known;
    }

    private boolean is(Class<? extends Annotation> mark, String attribute) {
        return Arrays.stream(type.getDeclaredFields())
                .anyMatch(field -> field.getName().equals(attribute) && field.isAnnotationPresent(mark));
    }

    private void add(String attribute, ModelPart part, @Nullable Embedded embedded, WrapperOptions options) {
        var names = new ArrayList<String>();
        var columns = new ArrayList<Column>();
        part.forEachSelectable((_, column) -> {
            names.add(column.getSelectionExpression());
            columns.add(Column.of(column.getJdbcMapping(), options));
        });
        attributes.add(new Attribute(
                setter(attribute), names.toArray(String[]::new), columns.toArray(Column[]::new), embedded));
    }

    /// Panache hides the fields behind accessors, which note that something changed.
    private MethodHandle setter(String attribute) {
        try {
            var field = field(type, attribute);
            return MethodHandles.privateLookupIn(field.getDeclaringClass(), MethodHandles.lookup())
                    .unreflectSetter(field)
                    .asType(MethodType.methodType(void.class, Object.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no field " + attribute + " in " + type, e);
        }
    }

    private static Field field(Class<?> type, String name) throws NoSuchFieldException {
        try {
            return type.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            if (type.getSuperclass() == null) {
                throw e;
            }
            return field(type.getSuperclass(), name);
        }
    }

    private static @Nullable Embedded embedded(AttributeMapping attribute) {
        if (!(attribute instanceof EmbeddableValuedModelPart part)) {
            return null;
        }
        var instantiator =
                part.getEmbeddableTypeDescriptor().getRepresentationStrategy().getInstantiator();
        return values -> instantiator.instantiate(new Values(values));
    }

    private record Values(@Nullable Object[] all) implements ValueAccess {
        /// Hibernate's types do not say that values may be null.
        @Override
        @SuppressWarnings("NullAway")
        public Object[] getValues() {
            return all;
        }
    }

    /// The columns of a table alias for a `select`, in the order in which [#read] takes them.
    public String columns(String alias) {
        return selections.computeIfAbsent(alias, _ -> attributes.stream()
                .flatMap(attribute -> Arrays.stream(attribute.names))
                .map(column -> alias + '.' + column)
                .collect(Collectors.joining(", ")));
    }

    int width() {
        return width;
    }

    E read(ResultSet rows, int from) throws SQLException {
        var entity = instantiator.instantiate();
        int at = from;
        for (var attribute : attributes) {
            attribute.set(entity, attribute.value(rows, at));
            at += attribute.columns.length;
        }
        if (entity instanceof Content content) {
            Looked.at(content.id);
        }
        if (unread != null) {
            ((PersistentAttributeInterceptable) entity).$$_hibernate_setInterceptor(unread);
        }
        return type.cast(entity);
    }
}
