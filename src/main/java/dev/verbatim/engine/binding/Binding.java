package dev.verbatim.engine.binding;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

/// Turns an argument, as [InputCoercion] has coerced it, into the Java value that a resolver takes: input
/// objects become records, names become enums.
public interface Binding {

    @Nullable
    Object bind(@Nullable Object value);

    static Binding to(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            var item = to(list.getActualTypeArguments()[0]);
            return present(value -> ((List<?>) value).stream().map(item::bind).toList());
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalStateException("no binding to " + type);
        }
        if (plain.isRecord()) {
            return present(RecordBinding.OF.get(plain)::bind);
        }
        if (plain.isEnum()) {
            var names = Arrays.stream(plain.getEnumConstants())
                    .collect(java.util.stream.Collectors.toMap(Object::toString, Function.identity()));
            return present(value -> Objects.requireNonNull(names.get(value.toString())));
        }
        if (plain == Integer.class || plain == int.class) {
            // SmallRye's defaults are not coerced: they come as another kind of number, or as text
            return present(
                    value -> value instanceof Integer ? value : new BigDecimal(value.toString()).intValueExact());
        }
        return value -> value;
    }

    private static Binding present(Function<Object, Object> bind) {
        return value -> value == null ? null : bind.apply(value);
    }

    /// Fills a record's components from the fields of the same name.
    final class RecordBinding {

        /// Built when first used, since a filter may hold another of its own kind.
        static final ClassValue<RecordBinding> OF = new ClassValue<>() {
            @Override
            protected RecordBinding computeValue(Class<?> type) {
                return new RecordBinding(type);
            }
        };

        private final RecordComponent[] components;
        private final String[] names;
        private final Constructor<?> constructor;
        private volatile Binding @Nullable [] bindings;

        private RecordBinding(Class<?> type) {
            components = type.getRecordComponents();
            names = Arrays.stream(components).map(RecordBinding::name).toArray(String[]::new);
            try {
                constructor = type.getConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        Object bind(Object value) {
            var fields = (Map<?, ?>) value;
            @Nullable Object[] values = new Object[components.length];
            var parts = bindings();
            for (int i = 0; i < values.length; i++) {
                values[i] = parts[i].bind(fields.get(names[i]));
            }
            try {
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        /// Some fields are called what no component can be, such as `public`.
        private static String name(RecordComponent component) {
            var name = component.getAccessor().getAnnotation(Name.class);
            return name == null ? component.getName() : name.value();
        }

        private Binding[] bindings() {
            var parts = bindings;
            if (parts == null) {
                parts = Arrays.stream(components)
                        .map(c -> to(c.getGenericType()))
                        .toArray(Binding[]::new);
                bindings = parts;
            }
            return parts;
        }
    }
}
