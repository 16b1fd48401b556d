package dev.verbatim.transport;

import dev.verbatim.engine.error.ErrorReport;
import dev.verbatim.graphql.error.ErrorCode;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.RejectedExecutionException;

/// Tells what failed on the routes that do not do so themselves, on every port: in JSON, and nothing of our
/// inside. Quarkus would tell the number of the error, and write to connections that have failed.
@Singleton
class FailedRequests {

    /// Before Quarkus, which comes last.
    private static final int LAST = Integer.MAX_VALUE - 1;
    /// All that others' routes take, where they do not take everything.
    private static final String READING = "GET, HEAD";

    void open(@Observes Router router) {
        watch(router);
    }

    void openManagement(@Observes ManagementInterface management) {
        watch(management.router());
    }

    /// Also what no route takes: Vert.x would answer in HTML, or without a word.
    private static void watch(Router router) {
        router.route().order(LAST).failureHandler(FailedRequests::tell);
        router.errorHandler(404, http -> Refusal.nothingHere().answer(http.response()));
        router.errorHandler(
                405, http -> Refusal.notAllowed(READING).answer(http.response().putHeader(HttpHeaders.ALLOW, READING)));
    }

    private static void tell(RoutingContext http) {
        if (Disconnect.isWhyItFailed(http)) {
            return;
        }
        if (http.response().headWritten()) {
            http.response().reset();
            return;
        }
        told(http).answer(http.response());
    }

    private static Refusal told(RoutingContext http) {
        int status = http.statusCode();
        if (http.failure() instanceof BadRequest bad) {
            return bad.refusal();
        }
        if (http.failure() instanceof RejectedExecutionException) {
            return new Refusal(503, ErrorCode.UNAVAILABLE, "Too many requests are waiting; try again.");
        }
        if (status >= 400 && status < 500) {
            return new Refusal(
                    status, code(status), HttpResponseStatus.valueOf(status).reasonPhrase() + ".");
        }
        if (status == HttpResponseStatus.OK.code()) {
            // so Vert.x calls a body that it could not read
            return new Refusal(400, ErrorCode.BAD_INPUT, "The body breaks off, or is no HTTP.");
        }
        var failure = http.failure() == null ? new IllegalStateException("status " + status) : http.failure();
        var error = ErrorReport.told(failure, "Request");
        return new Refusal(500, error.code, String.valueOf(error.getMessage()));
    }

    private static ErrorCode code(int status) {
        return switch (status) {
            case 413, 414, 431 -> ErrorCode.TOO_LARGE;
            case 401 -> ErrorCode.UNAUTHENTICATED;
            case 403 -> ErrorCode.FORBIDDEN;
            default -> ErrorCode.BAD_INPUT;
        };
    }
}
