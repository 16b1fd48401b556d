package dev.verbatim.rowmapping;

import dev.verbatim.content.Lazy;
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
final class EntityMapping<E> {

    private static final Map<Class<?>, EntityMapping<?>> KINDS = new ConcurrentHashMap<>();
    private static final ObjenesisStd INSTANTIATORS = new ObjenesisStd();

    final Class<E> type;
    /// All but those that stand apart; the id is the first.
    final List<EntityAttribute> attributes;
    /// With all of these.
    final RowMapper<E> whole;

    /// Makes no new id and no dates, which the row overwrites.
    private final ObjectInstantiator<E> instantiator;

    private EntityMapping(Class<E> type, List<EntityAttribute> attributes) {
        this.type = type;
        this.attributes = List.copyOf(attributes);
        this.instantiator = INSTANTIATORS.getInstantiatorOf(type);
        this.whole = new RowMapper<>(this, this.attributes, List.of(), null);
    }

    @SuppressWarnings("unchecked")
    static <E> EntityMapping<E> of(SessionFactoryImplementor factory, Class<E> type) {
        var known = KINDS.get(type);
        if (known == null) {
            known = KINDS.computeIfAbsent(type, _ -> described(factory, type));
        }
        return (EntityMapping<E>) known;
    }

    private static <E> EntityMapping<E> described(SessionFactoryImplementor factory, Class<E> type) {
        var descriptor = factory.getMappingMetamodel().getEntityDescriptor(type);
        var options = factory.getWrapperOptions();
        var id = descriptor.getIdentifierMapping();
        var attributes = new ArrayList<EntityAttribute>();
        attributes.add(EntityAttribute.of(type, ((AttributeMapping) id).getAttributeName(), id, options));
        descriptor.getAttributeMappings().forEach(mapping -> {
            var name = mapping.getAttributeName();
            if (!EntityAttribute.field(type, name).isAnnotationPresent(Lazy.class)) {
                attributes.add(EntityAttribute.of(type, name, mapping, options));
            }
        });
        return new EntityMapping<>(type, attributes);
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
        new UnloadedAttributeGuard(type, List.of(only)).guard(entity);
        return entity;
    }
}
