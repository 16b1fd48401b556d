package dev.verbatim.rowmapping;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.bytecode.enhance.spi.interceptor.AbstractInterceptor;
import org.hibernate.engine.spi.PersistentAttributeInterceptable;
import org.jspecify.annotations.Nullable;

/// Stands guard over the attributes of an entity that were not read: whoever asks for one is told so, where else
/// it would look as if the row had no value.
final class UnloadedAttributeGuard extends AbstractInterceptor {

    private final Class<?> type;
    private final Set<String> read;

    UnloadedAttributeGuard(Class<?> type, List<EntityAttribute> read) {
        this.type = type;
        this.read = read.stream().map(EntityAttribute::name).collect(Collectors.toSet());
    }

    void guard(Object entity) {
        ((PersistentAttributeInterceptable) entity).$$_hibernate_setInterceptor(this);
    }

    @Override
    protected @Nullable Object handleRead(Object entity, String attribute, @Nullable Object value) {
        if (!read.contains(attribute)) {
            throw new IllegalStateException(type.getSimpleName() + "." + attribute + " was not read");
        }
        return value;
    }

    @Override
    protected @Nullable Object handleWrite(
            Object entity, String attribute, @Nullable Object old, @Nullable Object value) {
        return value;
    }
}
