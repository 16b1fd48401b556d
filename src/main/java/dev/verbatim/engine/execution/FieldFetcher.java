package dev.verbatim.engine.execution;

import dev.verbatim.content.Requires;
import dev.verbatim.engine.binding.Classes;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a plain field of an object: one method handle, no context.
final class FieldFetcher implements PlugableDataFetcher<Object> {

    private final String owner;
    private final @Nullable String method;
    private final String property;
    private volatile @Nullable MethodHandle handle;

    FieldFetcher(String owner, @Nullable String method, String property) {
        this.owner = owner;
        this.method = method;
        this.property = property;
    }

    Class<?> owner() {
        return Classes.named(owner);
    }

    /// The attributes that it reads of an entity. An accessor without a word is one that
    /// Panache made.
    Set<String> reads() {
        try {
            var reads = method == null ? null : owner().getMethod(method).getAnnotation(Requires.class);
            return reads == null ? Set.of(property) : Set.of(reads.value());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Made when it is first needed: hundreds at once would slow the start.
    private MethodHandle handle() {
        var known = handle;
        if (known == null) {
            known = find();
            handle = known;
        }
        return known;
    }

    private MethodHandle find() {
        var type = owner();
        var lookup = MethodHandles.publicLookup();
        try {
            var found = method == null
                    ? lookup.unreflectGetter(type.getField(property))
                    : lookup.unreflect(type.getMethod(method));
            return found.asType(MethodType.methodType(Object.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no public " + property + " in " + owner, e);
        }
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) {
        return read(environment.getSource());
    }

    @Nullable
    Object read(@Nullable Object source) {
        try {
            return handle().invokeExact(source);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
