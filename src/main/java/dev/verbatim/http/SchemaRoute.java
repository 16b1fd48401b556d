package dev.verbatim.http;

import dev.verbatim.coding.ContentCoding;
import dev.verbatim.engine.OfferedSchema;
import dev.verbatim.graphql.error.ErrorCode;
import dev.verbatim.operation.CallerLimits;
import dev.verbatim.operation.OperationAnswer;
import dev.verbatim.operation.Visitor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `GET /graphql/schema.graphql`: the schema as text, told to those who may also have it by introspection.
/// SmallRye's own route would tell it to all, and to those who ask by HEAD not at all; whatever else it may
/// ever serve below `/graphql` is closed.
@Singleton
class SchemaRoute {

    private static final String PATH = "/graphql/schema.graphql";
    /// Before SmallRye's routes, and after [GraphQLRoute].
    private static final int EARLY = -99;

    private final Authenticator visitors;
    private final CallerLimits limits;
    private final Sending sending;
    private final OfferedSchema schema;
    private volatile @Nullable Buffer text;

    SchemaRoute(Authenticator visitors, CallerLimits limits, Sending sending, OfferedSchema schema) {
        this.visitors = visitors;
        this.limits = limits;
        this.sending = sending;
        this.schema = schema;
    }

    void open(@Observes Router router) {
        router.route("/graphql/*").order(EARLY).handler(this::admit);
    }

    private void admit(RoutingContext http) {
        if (!http.normalizedPath().equals(PATH)) {
            send(http, Reply.refusal(404, ErrorCode.BAD_INPUT, "There is nothing here."));
        } else if (!RequestPreconditions.isReading(http.request())) {
            send(http, Reply.notAllowed("GET, HEAD", "Use GET."));
        } else {
            visitors.find(http.request(), found -> {
                if (found.succeeded()) {
                    tell(http, found.result());
                } else if (found.cause() instanceof TooManyWrongKeys slowed) {
                    slowed.answer(http, reply -> send(http, reply));
                } else {
                    send(http, Reply.to(OperationAnswer.of(found.cause()), Media.JSON));
                }
            });
        }
    }

    private void tell(RoutingContext http, Visitor visitor) {
        if (limits.allowsIntrospection(visitor.isNewsroom())) {
            http.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store")
                    .putHeader("X-Content-Type-Options", "nosniff");
            ContentCoding.send(http.request(), text(), Map.of());
        } else {
            send(
                    http,
                    Reply.refusal(
                            403,
                            ErrorCode.INTROSPECTION_DISABLED,
                            "The schema is told to callers with a newsroom key only."));
        }
    }

    /// Made when it is first asked for.
    private Buffer text() {
        var known = text;
        if (known == null) {
            known = Buffer.buffer(schema.text());
            text = known;
        }
        return known;
    }

    private void send(RoutingContext http, Reply reply) {
        sending.send(http.request(), Media.JSON, reply);
    }
}
