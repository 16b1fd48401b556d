package dev.verbatim.engine;

import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// Turns a field that fails into a GraphQL error at its path.
final class FieldErrors implements DataFetcherExceptionHandler {

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        var told = Failure.told(
                parameters.getException(), "Field " + parameters.getPath().toString());
        var error = GraphqlErrorBuilder.newError()
                .message("%s", told.getMessage())
                .path(parameters.getPath())
                .location(parameters.getSourceLocation())
                .extensions(Map.of("code", told.code.name()))
                .build();
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }
}
