package dev.verbatim.vitals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Tells whether the databases are there, but is ready without them: kept answers are given all the same, and
/// were every node taken away at once, there would be nobody left to give any. A server that stops is not
/// ready.
@Readiness
@Singleton
class DatabaseReadiness implements HealthCheck {

    private final Pulse desk;
    private final Pulse live;
    private final Stop stop;

    DatabaseReadiness(@DataSource("desk") AgroalDataSource desk, @DataSource("live") AgroalDataSource live, Stop stop) {
        this.desk = new Pulse(desk);
        this.live = new Pulse(live);
        this.stop = stop;
    }

    @Override
    public HealthCheckResponse call() {
        var deskBeats = desk.beats();
        var liveBeats = live.beats();
        return HealthCheckResponse.named("database")
                .status(!stop.hasBegun())
                .withData("desk", told(deskBeats))
                .withData("live", told(liveBeats))
                .build();
    }

    private static String told(CompletableFuture<Boolean> beats) {
        return beats.join() ? "there" : "away";
    }
}
