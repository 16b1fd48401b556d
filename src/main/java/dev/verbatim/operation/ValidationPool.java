package dev.verbatim.operation;

import dev.verbatim.engine.cost.Limits;
import dev.verbatim.engine.document.CheckedDocument;
import dev.verbatim.engine.document.Documents;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Parse and validate the documents that nobody has asked before. Few, and after each document they rest, so that a
/// flood of new documents does not take the cores from those that are known; the public's apart from the newsroom's,
/// so that it does not keep an editor waiting either.
@Singleton
class ValidationPool implements MeterBinder {

    /// A thousand clients may come with the same new one at once.
    private static final int WAITING = 2_000;
    /// Times as long as the document took.
    private static final int REST = 3;
    /// A thread that wakes thousands of times a second takes more from others than its work.
    private static final Duration MIN_REST = Duration.ofMillis(10);
    /// The first documents after a start take long, and are to hold up nobody.
    private static final Duration MAX_REST = Duration.ofMillis(20);

    private final Vertx vertx;
    private final Documents documents;
    private final WorkerPool visitors = new WorkerPool("public-documents", Math.max(1, WorkerPool.CORES / 2), WAITING);
    private final WorkerPool newsroom = new WorkerPool("newsroom-documents", 1, WAITING);

    ValidationPool(Vertx vertx, Documents documents) {
        this.vertx = vertx;
        this.documents = documents;
    }

    /// Goes on where it was called. Fails as [Documents#check] does, and with UNAVAILABLE where too many wait, or
    /// have waited for as long as a request may take.
    Future<CheckedDocument> check(Visitor visitor, String text, Limits allowed) {
        var context = vertx.getOrCreateContext();
        var checked = Promise.<CheckedDocument>promise();
        long arrived = System.nanoTime();
        (visitor.isNewsroom() ? newsroom : visitors).run(() -> {
            var known = documents.known(text);
            if (known != null) {
                context.runOnContext(_ -> checked.complete(known));
            } else if (System.nanoTime() - arrived > allowed.time().toNanos()) {
                context.runOnContext(_ -> checked.fail(WorkerPool.busy()));
            } else {
                check(text, allowed, context, checked);
            }
        });
        return checked.future();
    }

    private void check(String text, Limits allowed, Context context, Promise<CheckedDocument> checked) {
        long begun = System.nanoTime();
        try {
            var document = documents.check(text, allowed);
            context.runOnContext(_ -> checked.complete(document));
        } catch (Throwable e) {
            context.runOnContext(_ -> checked.fail(e));
        }
        long took = System.nanoTime() - begun;
        LockSupport.parkNanos(Math.clamp(REST * took, MIN_REST.toNanos(), MAX_REST.toNanos()));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        List.of(visitors, newsroom).forEach(pool -> pool.bindTo(registry));
    }

    @PreDestroy
    void close() {
        List.of(visitors, newsroom).forEach(WorkerPool::close);
    }
}
