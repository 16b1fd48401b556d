package dev.verbatim.engine.cost;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;

/// What an operation may read, made once for it and then reckoned with the variables of each request. The
/// cost is the number of objects that the answer may hold, each list as long as it is asked for, and a price
/// for each `totalCount` and for conditions that look at much ([FilterPrice]). Fields that are skipped, that
/// merge with others, or that stand for types which an object is not, count all the same. Introspection is
/// free; [Shape] bounds it.
public final class CostPlan {

    private final Count requested;
    private final List<Count> fragments;

    private CostPlan(Count requested, List<Count> fragments) {
        this.requested = requested;
        this.fragments = fragments;
    }

    /// @param document valid against the schema
    public static CostPlan of(GraphQLSchema schema, Document document, OperationDefinition operation) {
        var pricing = new Pricing(schema, document);
        return new CostPlan(pricing.price(operation), pricing.fragments());
    }

    /// @param variables as coerced, so with their defaults
    public Cost cost(Map<String, Object> variables, Limits limits) {
        var numbers = new int[fragments.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = fragments.get(i).in(variables, numbers);
        }
        return new Cost(requested.in(variables, numbers), limits.nodes());
    }
}
