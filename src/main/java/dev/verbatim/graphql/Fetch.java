package dev.verbatim.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/// The field that is being fetched, for the code that answers it.
///
/// A request runs on one thread from its first field to its last, so what is current is never another request's.
public final class Fetch {

    private static final ScopedValue<Fetch> CURRENT = ScopedValue.newInstance();

    private final DataLoaderRegistry loaders;
    private @Nullable DataFetchingEnvironment environment;

    public Fetch(DataLoaderRegistry loaders) {
        this.loaders = loaders;
    }

    /// Runs an execution in which this is current.
    public <T> T during(Supplier<T> execution) {
        return ScopedValue.where(CURRENT, this).call(execution::get);
    }

    /// Called before each field.
    public static void at(DataFetchingEnvironment environment) {
        CURRENT.get().environment = environment;
    }

    static DataLoaderRegistry loaders() {
        return CURRENT.get().loaders;
    }

    /// Forgets what was read: after a change, what is read next must be new.
    public static void forget() {
        if (CURRENT.isBound()) {
            CURRENT.get().loaders.getDataLoaders().forEach(loader -> loader.clearAll());
        }
    }

    /// Whether the answer will show this subfield of the current field.
    public static boolean selects(String subfield) {
        return environment().getSelectionSet().contains(subfield);
    }

    /// An input object as the caller sent it, where absent and null differ.
    public static Map<String, Object> argument(String name) {
        return Objects.requireNonNull(environment().getArgument(name), name);
    }

    private static DataFetchingEnvironment environment() {
        var environment = CURRENT.get().environment;
        if (environment == null) {
            throw new IllegalStateException("no field is being fetched");
        }
        return environment;
    }
}
