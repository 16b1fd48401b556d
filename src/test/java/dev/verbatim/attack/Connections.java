package dev.verbatim.attack;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Counts the connections that requests take from the pools. What the tests read by themselves, and what the
/// application looks at in the background, is not counted: it runs on other threads.
@Singleton
class Connections {

    private final AtomicLong taken = new AtomicLong();
    private final AtomicInteger held = new AtomicInteger();

    /// By requests, since the start.
    long taken() {
        return taken.get();
    }

    /// By requests, at this moment.
    int held() {
        return held.get();
    }

    @Produces
    @Singleton
    @DataSource("desk")
    AgroalPoolInterceptor ofDesk() {
        return new Counter();
    }

    @Produces
    @Singleton
    @DataSource("live")
    AgroalPoolInterceptor ofLive() {
        return new Counter();
    }

    private final class Counter implements AgroalPoolInterceptor {

        @Override
        public void onConnectionAcquire(Connection connection) {
            if (isRequest()) {
                taken.incrementAndGet();
                held.incrementAndGet();
            }
        }

        @Override
        public void onConnectionReturn(Connection connection) {
            if (isRequest()) {
                held.decrementAndGet();
            }
        }

        private static boolean isRequest() {
            return Thread.currentThread().getName().startsWith("graphql-");
        }
    }
}
