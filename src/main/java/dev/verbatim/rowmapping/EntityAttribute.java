package dev.verbatim.rowmapping;

import dev.verbatim.content.AlwaysFetched;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.metamodel.mapping.EntityIdentifierMapping;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.spi.ValueAccess;
import org.hibernate.type.descriptor.WrapperOptions;
import org.jspecify.annotations.Nullable;

/// One attribute of an entity: the columns that it is made from, and where it goes.
///
/// @param isAlwaysRead whether it is read without being asked for
/// @param isList whether it holds many values
/// @param embedded makes an embedded value; null for a plain column
record EntityAttribute(
        String name,
        boolean isAlwaysRead,
        boolean isList,
        MethodHandle setter,
        List<String> names,
        ColumnReader[] columns,
        @Nullable Embedded embedded) {

    private interface Embedded {
        Object of(@Nullable Object[] values);
    }

    static EntityAttribute of(Class<?> entity, String name, ModelPart part, WrapperOptions options) {
        var field = field(entity, name);
        boolean isId = part instanceof EntityIdentifierMapping;
        var names = new ArrayList<String>();
        var columns = new ArrayList<ColumnReader>();
        part.forEachSelectable((_, column) -> {
            names.add(column.getSelectionExpression());
            columns.add(ColumnReader.of(column.getJdbcMapping(), options));
        });
        return new EntityAttribute(
                name,
                isId || field.isAnnotationPresent(AlwaysFetched.class),
                List.class.isAssignableFrom(field.getType()),
                setter(field),
                List.copyOf(names),
                columns.toArray(ColumnReader[]::new),
                embedded(part));
    }

    /// Where the entity's class, or one above it, declares the attribute.
    static Field field(Class<?> entity, String name) {
        for (Class<?> type = entity; type != null; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return field;
                }
            }
        }
        throw new IllegalStateException("no field " + name + " in " + entity);
    }

    /// Panache hides the fields behind accessors, which note that something changed.
    private static MethodHandle setter(Field field) {
        try {
            return MethodHandles.privateLookupIn(field.getDeclaringClass(), MethodHandles.lookup())
                    .unreflectSetter(field)
                    .asType(MethodType.methodType(void.class, Object.class, Object.class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("no access to " + field, e);
        }
    }

    private static @Nullable Embedded embedded(ModelPart attribute) {
        if (!(attribute instanceof AttributeMapping && attribute instanceof EmbeddableValuedModelPart part)) {
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

    int width() {
        return columns.length;
    }

    /// Takes the value from its columns in a row.
    ///
    /// @param from the first of them
    void read(ResultSet rows, int from, Object entity) throws SQLException {
        set(entity, embedded == null ? columns[0].value(rows, from) : embedded(embedded, rows, from));
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

    private @Nullable Object embedded(Embedded made, ResultSet rows, int from) throws SQLException {
        @Nullable Object[] values = new Object[columns.length];
        boolean any = false;
        for (int i = 0; i < values.length; i++) {
            values[i] = columns[i].value(rows, from + i);
            any |= values[i] != null;
        }
        return any ? made.of(values) : null;
    }
}
