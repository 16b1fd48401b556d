package dev.verbatim.operation;

import dev.verbatim.cache.CacheKey;
import dev.verbatim.cache.ResponseCache;
import dev.verbatim.coding.AnswerBody;
import dev.verbatim.content.ReadSet;
import dev.verbatim.context.RequestContext;
import dev.verbatim.engine.Engine;
import dev.verbatim.engine.cost.Deadline;
import dev.verbatim.engine.cost.Limits;
import dev.verbatim.engine.document.CheckedDocument;
import dev.verbatim.engine.document.Documents;
import dev.verbatim.engine.document.Operation;
import dev.verbatim.engine.execution.Answer;
import dev.verbatim.graphql.error.ErrorCode;
import dev.verbatim.graphql.error.RequestError;
import io.quarkus.arc.Arc;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.concurrent.Callable;

/// Answers GraphQL requests: finds the document, checks it, and has the operation executed unless its answer is
/// kept. Begins on the event loop; what may take long is done elsewhere.
@Singleton
public class Operations {

    private final DocumentRules rules;
    private final CallerLimits limits;
    private final Documents documents;
    private final ValidationPool validation;
    private final Engine engine;
    private final ResponseCache cache;
    private final SingleFlight singleFlight;
    private final WorkerPools pools;
    private final Vertx vertx;

    Operations(
            DocumentRules rules,
            CallerLimits limits,
            Documents documents,
            ValidationPool validation,
            Engine engine,
            ResponseCache cache,
            SingleFlight singleFlight,
            WorkerPools pools,
            Vertx vertx) {
        this.rules = rules;
        this.limits = limits;
        this.documents = documents;
        this.validation = validation;
        this.engine = engine;
        this.cache = cache;
        this.singleFlight = singleFlight;
        this.pools = pools;
        this.vertx = vertx;
    }

    /// Never fails: what does is an answer. Where it is there at once, it is told at once; else on another thread.
    public Future<OperationAnswer> answer(Exchange exchange) {
        try {
            return found(exchange).otherwise(OperationAnswer::of);
        } catch (RuntimeException e) {
            return Future.succeededFuture(OperationAnswer.of(e));
        }
    }

    private Future<OperationAnswer> found(Exchange exchange) {
        var text = rules.text(exchange.visitor(), exchange.request());
        var allowed = limits.of(rules.isPreferred(exchange.visitor(), text));
        var known = documents.known(text);
        return known == null
                ? validation
                        .check(exchange.visitor(), text, allowed)
                        .compose(document -> answer(exchange, text, document, allowed))
                : answer(exchange, text, known, allowed);
    }

    private Future<OperationAnswer> answer(Exchange exchange, String text, CheckedDocument document, Limits allowed) {
        document.check(allowed, limits.allowsIntrospection(exchange.visitor().isNewsroom()));
        var operation = document.operation(exchange.request().operationName());
        exchange.observation().asks(operation, text, rules.isOwn(exchange.visitor(), text));
        rules.remember(exchange.visitor(), exchange.request(), text);
        if (exchange.queriesOnly() && !operation.isQuery()) {
            return Future.succeededFuture(new OperationAnswer.NoQuery("Changes are made by POST."));
        }
        var deadline = new Deadline(allowed.time());
        if (cache.isEnabled() && operation.isQuery() && exchange.visitor().isPublic()) {
            return cached(exchange, text, operation, allowed, deadline);
        }
        exchange.departure().then(deadline::callOff);
        return onPool(
                exchange,
                operation,
                allowed,
                deadline,
                () -> OperationAnswer.of(
                        execute(exchange, operation, allowed, deadline, RequestContext.current()),
                        allowed,
                        exchange.coding()));
    }

    private Future<OperationAnswer> cached(
            Exchange exchange, String text, Operation operation, Limits allowed, Deadline deadline) {
        var key = new CacheKey(
                text, operation.name(), operation.declared(exchange.request().variables()));
        var kept = cache.get(key);
        if (kept != null) {
            return Future.succeededFuture(new OperationAnswer.Shared(kept));
        }
        return singleFlight.board(
                key,
                cache.now(),
                exchange.departure(),
                deadline,
                flight -> onPool(
                        exchange,
                        operation,
                        allowed,
                        deadline,
                        () -> fill(exchange, operation, allowed, deadline, key, flight.since())));
    }

    private OperationAnswer fill(
            Exchange exchange, Operation operation, Limits allowed, Deadline deadline, CacheKey key, long since) {
        // a flight that landed since the cache was looked at
        var kept = cache.getAgain(key);
        if (kept != null) {
            return new OperationAnswer.Shared(kept);
        }
        var read = new ReadSet();
        var answer = execute(exchange, operation, allowed, deadline, read.in(RequestContext.current()));
        var body = AnswerBody.of(answer.toBytes(allowed));
        return answer.errors().isEmpty()
                ? new OperationAnswer.Shared(cache.keep(key, body, read, since))
                : OperationAnswer.of(answer, body);
    }

    /// Answers when its time is over at the latest, whatever the thread waits for then: for its turn, for a
    /// connection, or for a database that does not answer.
    private Future<OperationAnswer> onPool(
            Exchange exchange, Operation operation, Limits allowed, Deadline deadline, Callable<OperationAnswer> work) {
        var answer = Promise.<OperationAnswer>promise();
        long timer = vertx.setTimer(Math.max(1, allowed.time().toMillis()), _ -> {
            if (answer.tryFail(operation.isQuery() ? Deadline.tooLong() : perhapsDone())) {
                deadline.callOff();
            }
        });
        try {
            pools.run(exchange.visitor(), operation.isQuery(), () -> {
                try {
                    answer.tryComplete(work.call());
                } catch (Throwable e) {
                    answer.tryFail(e);
                } finally {
                    vertx.cancelTimer(timer);
                    deadline.close();
                }
            });
        } catch (RequestError busy) {
            vertx.cancelTimer(timer);
            throw busy;
        }
        return answer.future();
    }

    private static RequestError perhapsDone() {
        return new RequestError(ErrorCode.TIMEOUT, "This took too long; read again whether it was done.");
    }

    /// Changes need the request's session; queries read past it.
    private Answer execute(
            Exchange exchange, Operation operation, Limits allowed, Deadline deadline, RequestContext context) {
        var variables = exchange.request().variables();
        var whole = exchange.observation().in(exchange.visitor().in(context));
        if (operation.isQuery()) {
            return engine.execute(operation, variables, allowed, deadline, whole);
        }
        var session = Arc.container().requestContext();
        session.activate();
        try {
            return engine.execute(operation, variables, allowed, deadline, whole);
        } finally {
            session.terminate();
        }
    }
}
