package dev.verbatim.engine;

import dev.verbatim.engine.cost.Cost;
import dev.verbatim.engine.document.Operation;
import dev.verbatim.engine.execution.Answer;
import dev.verbatim.engine.execution.Execution;
import dev.verbatim.engine.execution.ObjectTypes;
import dev.verbatim.engine.execution.RequestBudget;
import dev.verbatim.graphql.loading.FetchContext;
import graphql.execution.CoercedVariables;
import graphql.schema.GraphQLSchema;

/// The executor of our own: one [Execution] for each operation.
public record BatchingExecutor(GraphQLSchema schema, ObjectTypes types) implements Executor {

    public BatchingExecutor(GraphQLSchema schema) {
        this(schema, new ObjectTypes(schema));
    }

    @Override
    public Answer execute(
            Operation operation, CoercedVariables variables, Cost cost, FetchContext fetch, RequestBudget budget) {
        var fields = operation.plan(variables);
        var execution = new Execution(schema, types, variables, fetch, budget);
        var data = operation.isQuery() ? execution.query(fields) : execution.mutation(fields);
        return new Answer(execution.errors(), data, cost);
    }
}
