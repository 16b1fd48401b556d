package dev.verbatim.rows;

import dev.verbatim.content.Content;
import dev.verbatim.content.Looked;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.spi.EntityInstantiator;
import org.hibernate.metamodel.spi.ValueAccess;
import org.hibernate.property.access.spi.PropertyAccess;
import org.hibernate.property.access.spi.Setter;
import org.hibernate.type.descriptor.WrapperOptions;
import org.jspecify.annotations.Nullable;

/// How the columns of a kind of entity become objects. These belong to nobody: changing them changes nothing.
public final class EntityRows<E> {

    private static final Map<Class<?>, EntityRows<?>> KNOWN = new ConcurrentHashMap<>();

    private final Class<E> type;
    private final EntityInstantiator instantiator;
    private final List<Attribute> attributes = new ArrayList<>();
    private final Map<String, String> selections = new ConcurrentHashMap<>();

    /// @param instantiator of an embedded value; null for a plain column
    private record Attribute(
            Setter setter,
            String[] columns,
            JdbcMapping[] mappings,
            @Nullable Embedded instantiator) {}

    private interface Embedded {
        Object of(Object[] values);
    }

    private EntityRows(SessionFactoryImplementor factory, Class<E> type) {
        var descriptor = factory.getMappingMetamodel().getEntityDescriptor(type);
        this.type = type;
        this.instantiator = descriptor.getRepresentationStrategy().getInstantiator();
        var id = descriptor.getIdentifierMapping();
        add(((AttributeMapping) id).getPropertyAccess(), id, null);
        descriptor.getAttributeMappings().forEach(attribute -> {
            if (!isApart(type, attribute.getAttributeName())) {
                add(attribute.getPropertyAccess(), attribute, embedded(attribute));
            }
        });
    }

    @SuppressWarnings("unchecked")
    public static <E> EntityRows<E> of(Session session, Class<E> type) {
        var known = KNOWN.get(type);
        if (known != null) {
            return (EntityRows<E>) known;
        }
        return (EntityRows<E>) KNOWN.computeIfAbsent(
                type, _ -> new EntityRows<>(session.getFactory().unwrap(SessionFactoryImplementor.class), type));
    }

    private static boolean isApart(Class<?> type, String attribute) {
        return Arrays.stream(type.getDeclaredFields())
                .anyMatch(field -> field.getName().equals(attribute) && field.isAnnotationPresent(Apart.class));
    }

    private void add(PropertyAccess access, ModelPart part, @Nullable Embedded embedded) {
        var columns = new ArrayList<String>();
        var mappings = new ArrayList<JdbcMapping>();
        part.forEachSelectable((_, column) -> {
            columns.add(column.getSelectionExpression());
            mappings.add(column.getJdbcMapping());
        });
        attributes.add(new Attribute(
                Objects.requireNonNull(access.getSetter()),
                columns.toArray(String[]::new),
                mappings.toArray(JdbcMapping[]::new),
                embedded));
    }

    private static @Nullable Embedded embedded(AttributeMapping attribute) {
        if (!(attribute instanceof EmbeddableValuedModelPart part)) {
            return null;
        }
        var instantiator =
                part.getEmbeddableTypeDescriptor().getRepresentationStrategy().getInstantiator();
        return values -> instantiator.instantiate(new Values(values));
    }

    private record Values(Object[] all) implements ValueAccess {
        @Override
        public Object[] getValues() {
            return all;
        }
    }

    /// The columns of a table alias for a `select`, in the order in which [#read] takes them.
    public String columns(String alias) {
        return selections.computeIfAbsent(alias, _ -> attributes.stream()
                .flatMap(attribute -> Arrays.stream(attribute.columns))
                .map(column -> alias + '.' + column)
                .collect(Collectors.joining(", ")));
    }

    int width() {
        return attributes.stream()
                .mapToInt(attribute -> attribute.columns.length)
                .sum();
    }

    E read(ResultSet rows, int from, WrapperOptions options) throws SQLException {
        var entity = instantiator.instantiate();
        int at = from;
        for (var attribute : attributes) {
            if (attribute.instantiator == null) {
                attribute.setter.set(entity, value(attribute.mappings[0], rows, at, options));
            } else {
                attribute.setter.set(entity, embedded(attribute, rows, at, options));
            }
            at += attribute.columns.length;
        }
        if (entity instanceof Content content) {
            Looked.at(content.id);
        }
        return type.cast(entity);
    }

    /// Hibernate's types do not say that values may be null.
    @SuppressWarnings("NullAway")
    private static @Nullable Object embedded(Attribute attribute, ResultSet rows, int from, WrapperOptions options)
            throws SQLException {
        var values = new Object[attribute.columns.length];
        boolean any = false;
        for (int i = 0; i < values.length; i++) {
            values[i] = value(attribute.mappings[i], rows, from + i, options);
            any |= values[i] != null;
        }
        return any && attribute.instantiator != null ? attribute.instantiator.of(values) : null;
    }

    private static @Nullable Object value(JdbcMapping mapping, ResultSet rows, int at, WrapperOptions options)
            throws SQLException {
        return mapping.convertToDomainValue(mapping.getJdbcValueExtractor().extract(rows, at, options));
    }
}
