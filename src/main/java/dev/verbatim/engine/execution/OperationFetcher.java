package dev.verbatim.engine.execution;

import dev.verbatim.content.ReadsWhole;
import dev.verbatim.content.Requires;
import dev.verbatim.engine.binding.Binding;
import dev.verbatim.engine.binding.Classes;
import dev.verbatim.engine.execution.PlannedField.Loading;
import dev.verbatim.rowmapping.RowMapper;
import graphql.schema.DataFetchingEnvironment;
import io.quarkus.arc.Arc;
import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.dataloader.BatchLoaderEnvironment;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/// Answers a field by calling the resolver's method on the thread of the request.
final class OperationFetcher implements PlugableBatchableDataFetcher<Object, Object> {

    private final Class<?> type;
    private final Method method;
    private final List<Parameter> parameters;
    private final boolean ofSource;
    private volatile @Nullable List<String> links;
    private volatile @Nullable Object resolver;

    OperationFetcher(Operation operation) {
        type = Classes.named(operation.getClassName());
        method = method(type, operation);
        var arguments = operation.getArguments();
        ofSource = method.getParameterCount() > 0 && method.getParameters()[0].isAnnotationPresent(Source.class);
        parameters = IntStream.range(0, arguments.size())
                .mapToObj(i -> parameter(arguments.get(i), method.getParameters()[i]))
                .toList();
    }

    /// What the field is asked of: a kind of object, or the resolver itself for a field of the root.
    Class<?> owner() {
        return ofSource ? method.getParameterTypes()[0] : type;
    }

    /// The attributes that it reads of an entity; null where nothing says so.
    @Nullable
    Set<String> reads() {
        var reads = method.getAnnotation(Requires.class);
        return reads == null ? null : Set.of(reads.value());
    }

    /// Whether it may have to wait for its answer.
    boolean isStage() {
        return CompletionStage.class.isAssignableFrom(method.getReturnType());
    }

    /// The links of the object that it follows.
    List<String> links() {
        var known = links;
        if (known == null) {
            var reads = reads();
            known = reads == null || !isStage()
                    ? List.of()
                    : reads.stream()
                            .filter(attribute -> RowMapper.isLink(owner(), attribute))
                            .toList();
            links = known;
        }
        return known;
    }

    boolean readsWhole() {
        return method.isAnnotationPresent(ReadsWhole.class);
    }

    /// Whether its answer has to be loaded for itself; what a link leads to comes with the row that has the link.
    boolean loads() {
        return isStage() && links().isEmpty();
    }

    Loading loading() {
        if (!loads()) {
            return Loading.NONE;
        }
        return Set.of().equals(reads()) ? Loading.BY_ID : Loading.BY_ROW;
    }

    /// The resolver's parameters, all but the object that the field is asked of.
    @Nullable
    Object[] bind(Map<String, @Nullable Object> arguments) {
        @Nullable Object[] values = new Object[parameters.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = parameters.get(i).value(arguments);
        }
        return values;
    }

    @Nullable
    Object call(@Nullable Object source, @Nullable Object[] bound) throws Exception {
        @Nullable Object[] values = bound;
        if (ofSource) {
            values = bound.clone();
            values[0] = source;
        }
        try {
            return method.invoke(resolver(), values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private Object resolver() {
        var known = resolver;
        if (known == null) {
            known = Arc.container().instance(type).get();
            resolver = known;
        }
        return known;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        return call(environment.getSource(), bind(Collections.unmodifiableMap(environment.getArguments())));
    }

    /// Relations are loaded by [dev.verbatim.graphql.loading.Batch]; SmallRye's own batches are not used.
    @Override
    public CompletionStage<List<Object>> load(List<Object> keys, BatchLoaderEnvironment environment) {
        throw new UnsupportedOperationException(method + " must not take a list of sources");
    }

    private interface Parameter {
        @Nullable
        Object value(Map<String, @Nullable Object> arguments);
    }

    private static Parameter parameter(Argument argument, java.lang.reflect.Parameter parameter) {
        if (parameter.isAnnotationPresent(Source.class)) {
            return _ -> null;
        }
        var name = argument.getName();
        var binding = Binding.to(parameter.getParameterizedType());
        return arguments -> binding.bind(arguments.get(name));
    }

    private static Method method(Class<?> type, Operation operation) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(operation.getMethodName()))
                .filter(method -> takes(method, operation.getArguments()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no public " + operation.getMethodName() + " in " + type));
    }

    /// Overloads differ in what they are a field of.
    private static boolean takes(Method method, List<Argument> arguments) {
        var parameters = method.getParameters();
        return parameters.length == arguments.size()
                && (parameters.length == 0
                        || !parameters[0].isAnnotationPresent(Source.class)
                        || parameters[0]
                                .getType()
                                .getName()
                                .equals(arguments.getFirst().getReference().getClassName()));
    }
}
