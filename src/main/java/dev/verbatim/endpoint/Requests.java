package dev.verbatim.endpoint;

import dev.verbatim.engine.CheckedDocument;
import dev.verbatim.engine.Documents;
import dev.verbatim.engine.Engine;
import dev.verbatim.engine.Operation;
import io.quarkus.arc.Arc;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Objects;

/// Answers GraphQL requests: finds the document, checks it, and has the operation executed. Begins on the event
/// loop; what may take long is done elsewhere.
@Singleton
class Requests {

    private final Vertx vertx;
    private final DocumentRules rules;
    private final Documents documents;
    private final Engine engine;
    private final Lanes lanes;

    Requests(Vertx vertx, DocumentRules rules, Documents documents, Engine engine, Lanes lanes) {
        this.vertx = vertx;
        this.rules = rules;
        this.documents = documents;
        this.engine = engine;
        this.lanes = lanes;
    }

    /// Fails with what [Reply] and [dev.verbatim.engine.Failure] know to tell.
    Future<Reply> answer(Exchange exchange) {
        var text = rules.text(exchange);
        var known = documents.known(text);
        return known == null
                ? vertx.executeBlocking(() -> documents.check(text), false)
                        .compose(document -> answer(exchange, text, Objects.requireNonNull(document)))
                : answer(exchange, text, known);
    }

    private Future<Reply> answer(Exchange exchange, String text, CheckedDocument document) {
        var operation = document.operation(exchange.request().operationName());
        rules.remember(exchange, text);
        if (exchange.get() && !operation.isQuery()) {
            return Future.succeededFuture(Reply.notAllowed("POST", "Changes are made by POST."));
        }
        var reply = Promise.<Reply>promise();
        lanes.run(exchange.visitor(), operation.isQuery(), () -> {
            try {
                reply.complete(execute(exchange, operation));
            } catch (Throwable e) {
                reply.fail(e);
            }
        });
        return reply.future();
    }

    private Reply execute(Exchange exchange, Operation operation) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            var variables = exchange.request().variables();
            return Reply.to(exchange.visitor().during(() -> engine.execute(operation, variables, exchange.watch())));
        } finally {
            context.terminate();
        }
    }
}
