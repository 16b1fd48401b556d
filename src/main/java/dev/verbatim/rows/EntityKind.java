package dev.verbatim.rows;

import dev.verbatim.content.Apart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.objenesis.ObjenesisStd;
import org.objenesis.instantiator.ObjectInstantiator;

/// A kind of entity as Hibernate maps it: how one is made, and of what.
final class EntityKind<E> {

    private static final Map<Class<?>, EntityKind<?>> KINDS = new ConcurrentHashMap<>();
    private static final ObjenesisStd INSTANTIATORS = new ObjenesisStd();

    final Class<E> type;
    /// All but those that stand apart; the id is the first.
    final List<EntityAttribute> attributes;
    /// With all of these.
    final EntityRows<E> whole;

    /// Makes no new id and no dates, which the row overwrites.
    private final ObjectInstantiator<E> instantiator;

    private EntityKind(Class<E> type, List<EntityAttribute> attributes) {
        this.type = type;
        this.attributes = List.copyOf(attributes);
        this.instantiator = INSTANTIATORS.getInstantiatorOf(type);
        this.whole = new EntityRows<>(this, this.attributes, List.of(), null);
    }

    @SuppressWarnings("unchecked")
    static <E> EntityKind<E> of(SessionFactoryImplementor factory, Class<E> type) {
        var known = KINDS.get(type);
        if (known == null) {
            known = KINDS.computeIfAbsent(type, _ -> described(factory, type));
        }
        return (EntityKind<E>) known;
    }

    private static <E> EntityKind<E> described(SessionFactoryImplementor factory, Class<E> type) {
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
        return new EntityKind<>(type, attributes);
    }

    /// One without values.
    E make() {
        return instantiator.newInstance();
    }

    /// One of which nothing is known but its id.
    E unread(UUID id) {
        var entity = make();
        var only = attributes.getFirst();
        only.set(entity, id);
        new Unread(type, List.of(only)).guard(entity);
        return entity;
    }
}
