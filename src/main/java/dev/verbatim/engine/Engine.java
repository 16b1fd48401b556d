package dev.verbatim.engine;

import dev.verbatim.context.RequestContext;
import dev.verbatim.edition.Edition;
import dev.verbatim.engine.cost.Deadline;
import dev.verbatim.engine.cost.Limits;
import dev.verbatim.engine.document.Operation;
import dev.verbatim.engine.execution.Answer;
import dev.verbatim.engine.execution.RequestBudget;
import dev.verbatim.graphql.loading.FetchContext;
import graphql.schema.GraphQLSchema;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Supplier;

/// Executes operations over the schema, each on the thread that calls.
@Singleton
public class Engine {

    private final Executor executor;
    private final QueryTransaction reading;

    Engine(GraphQLSchema schema, QueryTransaction reading) {
        this.executor = new BatchingExecutor(schema);
        this.reading = reading;
    }

    /// A query reads in one transaction. A mutation changes the desk, whatever edition the caller reads.
    ///
    /// @param context of the request
    /// @throws RequestErrors BAD_INPUT, TOO_COMPLEX, TOO_LARGE
    /// @throws dev.verbatim.graphql.error.RequestError TIMEOUT; UNAVAILABLE where the database gave nothing at all
    public Answer execute(
            Operation operation,
            Map<String, Object> variables,
            Limits limits,
            Deadline deadline,
            RequestContext context) {
        deadline.check();
        var coerced = operation.coerce(variables);
        var cost = operation.cost(coerced, limits);
        cost.check();
        var fetch = new FetchContext();
        var budget = operation.isQuery()
                ? RequestBudget.ofQuery(limits, deadline)
                : RequestBudget.ofChange(limits, deadline);
        var executing = fetch.in(budget.in(context));
        Supplier<Answer> execution = () -> executor.execute(operation, coerced, cost, fetch, budget);
        var answer = operation.isQuery()
                ? reading.during(operation.wanted(), deadline, executing, execution)
                : Edition.DESK.in(executing).during(execution);
        answer.requireDatabase();
        return answer;
    }
}
