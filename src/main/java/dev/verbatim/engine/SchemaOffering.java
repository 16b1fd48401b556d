package dev.verbatim.engine;

import graphql.schema.GraphQLSchema;
import io.quarkus.arc.All;
import io.quarkus.arc.InstanceHandle;
import io.smallrye.graphql.cdi.producer.GraphQLProducer;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/// Puts the schema that is offered in the place of the one that SmallRye builds.
@Singleton
final class SchemaOffering {

    @Produces
    @Alternative
    @Priority(1)
    @Singleton
    OfferedSchema offered(@All List<InstanceHandle<GraphQLSchema>> schemas) {
        return schemas.stream()
                .filter(schema -> {
                    var producer = schema.getBean().getDeclaringBean();
                    return producer != null && producer.getBeanClass() == GraphQLProducer.class;
                })
                .map(schema -> OfferedSchema.of(schema.get()))
                .findFirst()
                .orElseThrow();
    }
}
