package dev.verbatim.observability;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Tells whether the databases are there, but is ready without them: kept answers are given all the same, and
/// were every node taken away at once, there would be nobody left to give any. Where a database has been away
/// for long it says so, and fails if the operator wants that, whose balancer has somewhere else to turn to.
/// A server that stops is not ready.
@Readiness
@Singleton
class DatabaseReadiness implements HealthCheck {

    private final DatabaseProbe desk;
    private final DatabaseProbe live;
    private final Duration patience;
    private final boolean fails;
    private final Stop stop;

    DatabaseReadiness(
            @DataSource("desk") AgroalDataSource desk,
            @DataSource("live") AgroalDataSource live,
            @ConfigProperty(name = "verbatim.readiness.degraded-after", defaultValue = "30S") Duration patience,
            @ConfigProperty(name = "verbatim.readiness.fails-when-degraded", defaultValue = "false") boolean fails,
            Stop stop) {
        this.desk = new DatabaseProbe(desk);
        this.live = new DatabaseProbe(live);
        this.patience = patience;
        this.fails = fails;
        this.stop = stop;
    }

    @Override
    public HealthCheckResponse call() {
        var deskBeats = desk.beats();
        var liveBeats = live.beats();
        var told = HealthCheckResponse.named("database")
                .withData("desk", told(deskBeats))
                .withData("live", told(liveBeats));
        boolean degraded =
                desk.silence().compareTo(patience) > 0 || live.silence().compareTo(patience) > 0;
        return told.withData("degraded", degraded)
                .status(!stop.hasBegun() && !(degraded && fails))
                .build();
    }

    private static String told(CompletableFuture<Boolean> beats) {
        return beats.join() ? "there" : "away";
    }
}
