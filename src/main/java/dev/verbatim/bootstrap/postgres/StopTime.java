package dev.verbatim.bootstrap.postgres;

import java.time.Duration;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/// How long the application may take to stop, which the database server waits for: to let load balancers
/// know, to answer what it has taken, and some more to close its pools.
record StopTime(Duration duration) {

    private static final Duration TO_CLOSE = Duration.ofSeconds(10);

    static StopTime of(Config config) {
        return new StopTime(Stream.of("quarkus.shutdown.delay", "quarkus.shutdown.timeout")
                .flatMap(key -> config.getOptionalValue(key, Duration.class).stream())
                .reduce(TO_CLOSE, Duration::plus));
    }
}
