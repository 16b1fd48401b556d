package dev.verbatim.engine;

import graphql.schema.GraphQLSchema;
import io.quarkus.arc.ClientProxy;
import io.smallrye.graphql.cdi.producer.GraphQLProducer;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.invoke.MethodHandles;

/// Puts the schema that is offered in the place of the one that SmallRye builds.
@Singleton
final class SchemaOffering {

    @Produces
    @Alternative
    @Priority(1)
    @Singleton
    OfferedSchema offered(GraphQLProducer smallRye) {
        return OfferedSchema.of(built(ClientProxy.unwrap(smallRye)));
    }

    /// The one that it builds at the start; asked for another way, it would build it once more.
    private static GraphQLSchema built(GraphQLProducer smallRye) {
        try {
            return (GraphQLSchema) MethodHandles.privateLookupIn(GraphQLProducer.class, MethodHandles.lookup())
                    .findVarHandle(GraphQLProducer.class, "graphQLSchema", GraphQLSchema.class)
                    .get(smallRye);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("SmallRye keeps its schema elsewhere.", e);
        }
    }
}
