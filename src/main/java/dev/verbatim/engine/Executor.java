package dev.verbatim.engine;

import dev.verbatim.engine.cost.Cost;
import dev.verbatim.engine.document.Operation;
import dev.verbatim.engine.execution.Answer;
import dev.verbatim.engine.execution.RequestBudget;
import dev.verbatim.graphql.loading.FetchContext;
import graphql.execution.CoercedVariables;

/// Executes operations, as GraphQL's section 6 says.
interface Executor {

    /// On the thread that calls, in whatever transaction it has begun.
    ///
    /// @param cost told with the answer
    /// @throws RequestErrors TOO_COMPLEX, TOO_LARGE
    /// @throws dev.verbatim.graphql.error.RequestError TIMEOUT
    Answer execute(
            Operation operation, CoercedVariables variables, Cost cost, FetchContext fetch, RequestBudget budget);
}
