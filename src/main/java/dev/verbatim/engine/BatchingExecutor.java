package dev.verbatim.engine;

import dev.verbatim.graphql.Fetch;
import graphql.execution.CoercedVariables;
import graphql.schema.GraphQLSchema;

/// The executor of our own: one [Execution] for each operation.
record BatchingExecutor(GraphQLSchema schema, ObjectTypes types) implements Executor {

    BatchingExecutor(GraphQLSchema schema) {
        this(schema, new ObjectTypes(schema));
    }

    @Override
    public Answer execute(
            Operation operation, CoercedVariables variables, Cost cost, Fetch fetch, RequestBudget budget) {
        var fields = operation.plan(variables);
        var execution = new Execution(schema, types, variables, fetch, budget);
        var data = operation.isQuery() ? execution.query(fields) : execution.mutation(fields);
        return new Answer(execution.errors(), data, cost);
    }
}
