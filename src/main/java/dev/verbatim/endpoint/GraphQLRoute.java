package dev.verbatim.endpoint;

import dev.verbatim.engine.Engine;
import dev.verbatim.engine.Failure;
import io.quarkus.arc.Arc;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;

/// `POST /graphql`: takes a GraphQL request as JSON and answers it. It stands before SmallRye's own route, which
/// runs JSON in any media type, and hides it.
@Singleton
class GraphQLRoute {

    private static final int BODY_LIMIT = 2 * 1024 * 1024;
    private static final String JSON = "application/json";
    /// Before Quarkus' own routes.
    private static final int FIRST = -100;

    private final Engine engine;
    private final Visitors visitors;

    GraphQLRoute(Engine engine, Visitors visitors) {
        this.engine = engine;
        this.visitors = visitors;
    }

    void open(@Observes Router router) {
        var route = router.route("/graphql").order(FIRST);
        route.handler(BodyHandler.create(false).setBodyLimit(BODY_LIMIT));
        route.handler(this::take).failureHandler(this::fail);
    }

    private void take(RoutingContext http) {
        var refusal = Refused.before(http);
        if (refusal != null) {
            send(http, refusal.status(), refusal.body());
            return;
        }
        http.vertx()
                .<JsonObject>executeBlocking(() -> answer(http), false)
                .onSuccess(answer -> send(http, 200, answer))
                .onFailure(failure -> fail(http, failure));
    }

    private JsonObject answer(RoutingContext http) {
        var visitor = visitors.of(http.request());
        var request = GraphQLRequest.parse(http.body().buffer());
        var context = Arc.container().requestContext();
        context.activate();
        try {
            return visitor.during(
                    () -> Answer.of(engine.execute(request.query(), request.operationName(), request.variables())));
        } finally {
            context.terminate();
        }
    }

    private void fail(RoutingContext http) {
        if (http.statusCode() == 413) {
            var refusal = Refused.tooLarge(BODY_LIMIT);
            send(http, refusal.status(), refusal.body());
            return;
        }
        fail(
                http,
                Objects.requireNonNullElseGet(
                        http.failure(), () -> new IllegalStateException("status " + http.statusCode())));
    }

    private static void fail(RoutingContext http, Throwable failure) {
        var refusal = Refused.with(Failure.told(failure, "Request"));
        send(http, refusal.status(), refusal.body());
    }

    private static void send(RoutingContext http, int status, JsonObject body) {
        var response = http.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(status);
        if (status == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        if (status == 405) {
            response.putHeader(HttpHeaders.ALLOW, "POST");
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, JSON + "; charset=utf-8")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(body.toBuffer());
    }
}
