package dev.verbatim.endpoint;

import dev.verbatim.engine.CheckedDocument;
import dev.verbatim.engine.Documents;
import dev.verbatim.engine.Limits;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/// Parse and validate the documents that nobody has asked before. Few, and after each document they rest, so that a
/// flood of new documents does not take the cores from those that are known.
@Singleton
class Checkers {

    /// Times as long as the document took.
    private static final int REST = 3;
    /// In nanoseconds, so that the first documents after a start, which take long, hold up nobody.
    private static final long MAX_REST = Duration.ofMillis(20).toNanos();

    private final Vertx vertx;
    private final Documents documents;
    private final ExecutorService checkers = Executors.newFixedThreadPool(
            Math.max(1, Lanes.CORES / 2),
            Thread.ofPlatform().name("graphql-documents-", 0).factory());

    Checkers(Vertx vertx, Documents documents) {
        this.vertx = vertx;
        this.documents = documents;
    }

    /// Goes on where it was called. Fails as [Documents#check] does.
    Future<CheckedDocument> check(String text, Limits allowed) {
        var context = vertx.getOrCreateContext();
        var checked = Promise.<CheckedDocument>promise();
        checkers.execute(() -> {
            long begun = System.nanoTime();
            try {
                var document = documents.check(text, allowed);
                context.runOnContext(_ -> checked.complete(document));
            } catch (Throwable e) {
                context.runOnContext(_ -> checked.fail(e));
            }
            LockSupport.parkNanos(Math.min(REST * (System.nanoTime() - begun), MAX_REST));
        });
        return checked.future();
    }

    @PreDestroy
    void close() {
        checkers.shutdown();
    }
}
