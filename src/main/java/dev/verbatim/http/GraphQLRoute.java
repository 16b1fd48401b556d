package dev.verbatim.http;

import dev.verbatim.coding.ContentCoding;
import dev.verbatim.graphql.error.ErrorCode;
import dev.verbatim.observability.RequestMetrics;
import dev.verbatim.observability.RequestOutcome;
import dev.verbatim.observability.Vitals;
import dev.verbatim.operation.CallerLimits;
import dev.verbatim.operation.ClientDisconnect;
import dev.verbatim.operation.Exchange;
import dev.verbatim.operation.GraphQLRequest;
import dev.verbatim.operation.OperationAnswer;
import dev.verbatim.operation.Operations;
import dev.verbatim.operation.Visitor;
import dev.verbatim.transport.BadRequest;
import dev.verbatim.transport.Disconnect;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// `/graphql`, as GraphQL over HTTP (2025 draft) describes it. It stands before SmallRye's own route, which runs
/// JSON in any media type, and hides it.
@Singleton
class GraphQLRoute {

    private static final String VISITOR = "visitor";
    private static final String OBSERVATION = "observation";
    private static final String READING = "reading";
    /// Before Quarkus' own routes.
    private static final int FIRST = -100;

    private final Authenticator visitors;
    private final Operations operations;
    private final Sending sending;
    private final CallerLimits limits;
    private final Vitals vitals;
    private final BodyHandler publicBody;
    private final BodyHandler newsroomBody;

    GraphQLRoute(Authenticator visitors, Operations operations, Sending sending, CallerLimits limits, Vitals vitals) {
        this.visitors = visitors;
        this.operations = operations;
        this.sending = sending;
        this.limits = limits;
        this.vitals = vitals;
        this.publicBody =
                BodyHandler.create(false).setBodyLimit(limits.of(false).body());
        this.newsroomBody =
                BodyHandler.create(false).setBodyLimit(limits.of(true).body());
    }

    void open(@Observes Router router) {
        router.route("/graphql")
                .order(FIRST)
                .handler(this::admit)
                .handler(this::take)
                .failureHandler(this::fail);
    }

    private void admit(RoutingContext http) {
        if (BrowserVisit.isOne(http.request())) {
            BrowserVisit.answer(http.request());
            return;
        }
        observation(http);
        var refusal = RequestPreconditions.before(http.request());
        if (refusal != null) {
            send(http, refusal);
            return;
        }
        visitors.find(http.request(), found -> {
            if (found.failed()) {
                http.fail(found.cause());
            } else if (http.response().closed()) {
                observation(http).end(RequestOutcome.GONE);
            } else {
                enter(http, found.result());
            }
        });
    }

    private void enter(RoutingContext http, Visitor visitor) {
        http.put(VISITOR, visitor);
        if (RequestPreconditions.isReading(http.request())) {
            http.next();
        } else {
            http.put(READING, true);
            (visitor.isNewsroom() ? newsroomBody : publicBody).handle(http);
        }
    }

    private void take(RoutingContext http) {
        var observation = observation(http);
        observation.arrived();
        http.remove(READING);
        boolean reading = RequestPreconditions.isReading(http.request());
        var request = reading
                ? QueryString.request(http)
                : GraphQLRequest.ofBody(
                        http.body().buffer() == null
                                ? new byte[0]
                                : http.body().buffer().getBytes());
        var departure = new ClientDisconnect();
        // not on the event loop: statements are called off over another connection to the database
        http.response().closeHandler(_ -> http.vertx().executeBlocking(departure::happen, false));
        var exchange = new Exchange(
                visitor(http), request, reading, ContentCoding.accepted(http.request()), departure, observation);
        operations
                .answer(exchange)
                .onSuccess(answer -> send(http, Reply.to(answer, media(http))))
                .onFailure(http::fail);
    }

    private void fail(RoutingContext http) {
        if (Disconnect.isWhyItFailed(http)) {
            observation(http).end(RequestOutcome.GONE);
        } else if (http.failure() instanceof BadRequest bad) {
            send(http, Reply.refusal(bad.status, bad.code, bad.message()));
        } else if (http.get(VISITOR) == null && http.statusCode() == 400) {
            // refused by Vert.x before it came here
            send(http, Reply.refusal(400, ErrorCode.BAD_INPUT, "The address or its host is missing or wrong."));
        } else if (http.statusCode() == 413) {
            send(http, Reply.tooLarge(limits.of(visitor(http).isNewsroom()).body()));
        } else if (http.statusCode() == 417) {
            send(http, Reply.refusal(417, ErrorCode.BAD_INPUT, "Expect 100-continue, or nothing."));
        } else if (http.get(READING) != null) {
            send(http, Reply.refusal(400, ErrorCode.BAD_INPUT, "The body breaks off, or is no HTTP."));
        } else if (http.failure() instanceof TooManyWrongKeys slowed) {
            slowed.answer(http, reply -> send(http, reply));
        } else {
            tell(http);
        }
    }

    private void tell(RoutingContext http) {
        var failure = Objects.requireNonNullElseGet(
                http.failure(), () -> new IllegalStateException("status " + http.statusCode()));
        send(http, Reply.to(OperationAnswer.of(failure), media(http)));
    }

    private static Visitor visitor(RoutingContext http) {
        return Objects.requireNonNull(http.<Visitor>get(VISITOR));
    }

    /// Begins with whatever looks first: a request may fail before it is admitted.
    private RequestMetrics observation(RoutingContext http) {
        var known = http.<@Nullable RequestMetrics>get(OBSERVATION);
        var observation = known == null ? vitals.begin(http.request().headers()) : known;
        http.put(OBSERVATION, observation);
        return observation;
    }

    private static Media media(RoutingContext http) {
        return Objects.requireNonNullElse(Media.accepted(http.request().headers()), Media.JSON);
    }

    private void send(RoutingContext http, Reply reply) {
        observation(http).end(http.response().closed() ? RequestOutcome.GONE : reply.outcome());
        sending.send(http.request(), media(http), reply);
    }
}
