package dev.verbatim.engine;

import dev.verbatim.graphql.ErrorCode;
import dev.verbatim.graphql.RequestError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.logging.Logger;

/// What callers hear when a field fails: what they did wrong in words, what is broken on our side without any
/// detail.
final class FieldErrors implements DataFetcherExceptionHandler {

    private static final Logger LOG = Logger.getLogger(FieldErrors.class);

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        var told = told(parameters.getException(), parameters.getPath().toString());
        var error = GraphqlErrorBuilder.newError()
                .message("%s", told.getMessage())
                .path(parameters.getPath())
                .location(parameters.getSourceLocation())
                .extensions(Map.of("code", told.code.name()))
                .build();
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    private static RequestError told(Throwable thrown, String path) {
        var cause = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof RequestError error) {
            return error;
        }
        LOG.errorf(cause, "Field %s failed", path);
        if (cause instanceof JDBCConnectionException) {
            return new RequestError(ErrorCode.UNAVAILABLE, "The database is away; try again.");
        }
        return new RequestError(ErrorCode.INTERNAL, "Something went wrong on our side.");
    }
}
