package dev.verbatim.engine.execution;

import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import java.util.function.Function;

/// What a field's value becomes in the answer.
sealed interface Output {

    /// Whether null is no answer.
    boolean required();

    /// A scalar or an enum.
    record Leaf(boolean required) implements Output {}

    record Many(boolean required, Output item) implements Output {}

    /// An object, an interface or a union.
    ///
    /// @param counted whether objects of it count; those of introspection do not, as [Shape] bounds them
    record Composite(boolean required, boolean counted, Selections selections) implements Output {}

    /// @param selections of the type within all lists
    static Output of(GraphQLOutputType type, Function<GraphQLUnmodifiedType, Selections> selections) {
        return of(type, false, selections);
    }

    private static Output of(
            GraphQLType type, boolean required, Function<GraphQLUnmodifiedType, Selections> selections) {
        return switch (type) {
            case GraphQLNonNull nonNull -> of(nonNull.getWrappedType(), true, selections);
            case GraphQLList list -> new Many(required, of(list.getWrappedType(), false, selections));
            default ->
                GraphQLTypeUtil.isLeaf(type)
                        ? new Leaf(required)
                        : composite(required, (GraphQLUnmodifiedType) type, selections);
        };
    }

    private static Composite composite(
            boolean required, GraphQLUnmodifiedType type, Function<GraphQLUnmodifiedType, Selections> selections) {
        return new Composite(required, !type.getName().startsWith("__"), selections.apply(type));
    }
}
