package dev.verbatim.operation;

import dev.verbatim.cache.CacheKey;
import dev.verbatim.engine.cost.Deadline;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Has a question that many ask at once answered once. Who asks after a change does not get what was read before
/// it.
@Singleton
class SingleFlight {

    private final Map<CacheKey, Flight> flights = new ConcurrentHashMap<>();

    /// @param since the generation of the cache
    /// @param answer begins to answer; the deadline is called off when all who asked have gone away
    Future<OperationAnswer> board(
            CacheKey key,
            long since,
            ClientDisconnect departure,
            Deadline deadline,
            Function<Flight, Future<OperationAnswer>> answer) {
        var mine = new Flight(since, deadline);
        var flight = Objects.requireNonNull(flights.merge(key, mine, (known, _) -> known.takes(since) ? known : mine));
        departure.then(flight::leave);
        if (flight == mine) {
            start(key, mine, answer);
        }
        return flight.landing.future();
    }

    private void start(CacheKey key, Flight flight, Function<Flight, Future<OperationAnswer>> answer) {
        try {
            answer.apply(flight).onComplete(landed -> {
                flights.remove(key, flight);
                flight.landing.handle(landed);
            });
        } catch (RuntimeException e) {
            flights.remove(key, flight);
            flight.landing.fail(e);
        }
    }

    /// One execution, and those who wait for it.
    static final class Flight {

        private final long since;
        private final Deadline deadline;
        private final Promise<OperationAnswer> landing = Promise.promise();
        private int waiting = 1;

        private Flight(long since, Deadline deadline) {
            this.since = since;
            this.deadline = deadline;
        }

        long since() {
            return since;
        }

        /// What everybody has left already is not joined any more.
        private synchronized boolean takes(long now) {
            if (since != now || waiting == 0) {
                return false;
            }
            waiting++;
            return true;
        }

        private void leave() {
            if (isLeft()) {
                deadline.callOff();
            }
        }

        private synchronized boolean isLeft() {
            return --waiting == 0;
        }
    }
}
