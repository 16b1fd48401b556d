package dev.verbatim.http;

import dev.verbatim.observability.Stop;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.shutdown.ShutdownConfig;
import io.quarkus.runtime.shutdown.ShutdownListener;
import io.quarkus.runtime.shutdown.ShutdownRecorder;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/// What happens first when the server is told to stop: all that it has taken is answered. Quarkus' own way takes
/// new connections until it closes those that it has, at whatever they are; this stands in its place, and holds up
/// the stop itself, so that the pools are still there.
@Singleton
class OrderlyStop implements ShutdownListener {

    private final Stop stop;
    private final Drain drain;

    OrderlyStop(Stop stop, Drain drain) {
        this.stop = stop;
        this.drain = drain;
    }

    /// In dev mode the listener outlives the application.
    void begin(@Observes StartupEvent event) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            new ShutdownRecorder(new RuntimeValue<>(config())).setListeners(List.of(this), false);
        }
    }

    private static ShutdownConfig config() {
        return ConfigProvider.getConfig().unwrap(SmallRyeConfig.class).getConfigMapping(ShutdownConfig.class);
    }

    /// The delay is for load balancers to see that this server is not ready any more.
    @Override
    public void preShutdown(ShutdownNotification notification) {
        var config = config();
        stop.begin();
        try {
            Thread.sleep(config.delay().orElse(Duration.ZERO));
            drain.run(config.timeout().orElse(Duration.ZERO));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            notification.done();
        }
    }
}
