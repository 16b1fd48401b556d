package dev.verbatim.engine;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/// The one read-only transaction of a query.
@Singleton
class Reading {

    private final Session session;

    Reading(Session session) {
        this.session = session;
    }

    /// What is read must be complete when the transaction ends, so the answer is waited for here.
    <T> CompletableFuture<T> during(Supplier<CompletableFuture<T>> query) {
        return QuarkusTransaction.requiringNew().call(() -> {
            session.setDefaultReadOnly(true);
            session.setHibernateFlushMode(FlushMode.MANUAL);
            var answer = query.get();
            answer.join();
            return answer;
        });
    }
}
