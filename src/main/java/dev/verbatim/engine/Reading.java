package dev.verbatim.engine;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The one read-only transaction of a query.
@Singleton
class Reading {

    private final Session session;

    Reading(Session session) {
        this.session = session;
    }

    <T extends @Nullable Object> T during(Watch watch, Supplier<T> query) {
        return QuarkusTransaction.requiringNew().call(() -> {
            session.setDefaultReadOnly(true);
            session.setHibernateFlushMode(FlushMode.MANUAL);
            watch.interruptBy(session.unwrap(Session.class)::cancelQuery);
            try {
                return query.get();
            } finally {
                watch.interruptBy(null);
            }
        });
    }
}
