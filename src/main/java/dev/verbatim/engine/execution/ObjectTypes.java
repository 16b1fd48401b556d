package dev.verbatim.engine.execution;

import graphql.GraphQLContext;
import graphql.execution.TypeResolutionParameters;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import graphql.schema.GraphQLUnmodifiedType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Which type of the schema an object is of. Each Java class is of one type, so SmallRye's resolvers are asked
/// once for each.
public final class ObjectTypes {

    private final GraphQLSchema schema;
    private final Map<Class<?>, GraphQLObjectType> known = new ConcurrentHashMap<>();

    public ObjectTypes(GraphQLSchema schema) {
        this.schema = schema;
    }

    GraphQLObjectType of(Object object, Output.Composite output) {
        if (output.selections().type() instanceof GraphQLObjectType type) {
            return type;
        }
        var type = known.get(object.getClass());
        return type == null
                ? known.computeIfAbsent(
                        object.getClass(),
                        _ -> resolve(object, output.selections().type()))
                : type;
    }

    private GraphQLObjectType resolve(Object object, GraphQLUnmodifiedType type) {
        var registry = schema.getCodeRegistry();
        var resolver = type instanceof GraphQLInterfaceType anInterface
                ? registry.getTypeResolver(anInterface)
                : registry.getTypeResolver((GraphQLUnionType) type);
        var built = resolver.getType(TypeResolutionParameters.newParameters()
                .value(object)
                .fieldType(type)
                .graphQLContext(GraphQLContext.getDefault())
                .schema(schema)
                .build());
        // SmallRye knows the types of the schema that it has built, and another one may be offered
        return schema.getObjectType(built.getName());
    }
}
