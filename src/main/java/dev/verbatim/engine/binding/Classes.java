package dev.verbatim.engine.binding;

/// Finds the application's classes by name, in dev mode after a reload too.
public final class Classes {

    private Classes() {}

    public static Class<?> named(String name) {
        try {
            return Class.forName(name, true, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
