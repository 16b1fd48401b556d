package dev.verbatim.endpoint;

import dev.verbatim.vitals.Stop;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Verbatim as a server: answers until it is told to stop, and then what it has taken by then. Quarkus would
/// take new connections until it closes those that it has, at whatever they are; so all of that is done
/// before Quarkus itself begins to stop, with the pools still there.
@Singleton
@Unremovable
public class Server implements QuarkusApplication {

    private final Stop stop;
    private final Drain drain;
    private final Duration delay;
    private final Duration grace;

    /// @param delay how long load balancers may take to see that it is no longer ready
    /// @param grace how long what was taken may take to be answered
    Server(
            Stop stop,
            Drain drain,
            @ConfigProperty(name = "quarkus.shutdown.delay", defaultValue = "0S") Duration delay,
            @ConfigProperty(name = "quarkus.shutdown.timeout") Duration grace) {
        this.stop = stop;
        this.drain = drain;
        this.delay = delay;
        this.grace = grace;
    }

    @Override
    public int run(String... words) throws InterruptedException {
        Quarkus.waitForExit();
        // In dev mode the listener outlives the application.
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            stop.begin();
            Thread.sleep(delay);
            drain.run(grace);
        }
        return 0;
    }
}
