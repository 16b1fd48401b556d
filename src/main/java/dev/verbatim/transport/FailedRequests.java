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

    void open(@Observes Router router) {
        router.route().order(LAST).failureHandler(FailedRequests::tell);
    }

    void openManagement(@Observes ManagementInterface management) {
        management.router().route().order(LAST).failureHandler(FailedRequests::tell);
    }

    private static void tell(RoutingContext http) {
        if (Disconnect.isWhyItFailed(http)) {
            return;
        }
        if (http.response().headWritten()) {
            http.response().reset();
            return;
        }
        var told = told(http);
        http.response()
                .setStatusCode(told.status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .end(told.body());
    }

    private static BadRequest told(RoutingContext http) {
        int status = http.statusCode();
        if (http.failure() instanceof BadRequest bad) {
            return bad;
        }
        if (http.failure() instanceof RejectedExecutionException) {
            return new BadRequest(503, ErrorCode.UNAVAILABLE, "Too many requests are waiting; try again.");
        }
        if (status >= 400 && status < 500) {
            return new BadRequest(
                    status, code(status), HttpResponseStatus.valueOf(status).reasonPhrase() + ".");
        }
        if (status == HttpResponseStatus.OK.code()) {
            // so Vert.x calls a body that it could not read
            return BadRequest.badInput("The body breaks off, or is no HTTP.");
        }
        var failure = http.failure() == null ? new IllegalStateException("status " + status) : http.failure();
        var error = ErrorReport.told(failure, "Request");
        return new BadRequest(500, error.code, String.valueOf(error.getMessage()));
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
