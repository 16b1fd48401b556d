package dev.verbatim.engine;

import dev.verbatim.graphql.Fetch;
import graphql.execution.CoercedVariables;

/// Executes operations, as GraphQL's section 6 says.
interface Executor {

    /// On the thread that calls, in whatever transaction it has begun.
    ///
    /// @param cost told with the answer
    /// @throws Rejected TOO_COMPLEX, TOO_LARGE
    /// @throws dev.verbatim.graphql.RequestError TIMEOUT
    Answer execute(Operation operation, CoercedVariables variables, Cost cost, Fetch fetch, RequestBudget budget);
}
