package dev.verbatim.console;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/// Tells the log where the console is, as soon as somebody answers there.
@Singleton
class ConsoleAddress {

    private static final Logger LOG = Logger.getLogger(ConsoleAddress.class);
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "127.0.0.1", "localhost");

    private final AtomicBoolean told = new AtomicBoolean();

    /// Each event loop that listens says so; the first one is enough.
    void tell(@ObservesAsync HttpServerStart started) {
        // By now it is the port that was taken where any would do.
        var port = ConfigProvider.getConfig().getOptionalValue("quarkus.http.port", Integer.class);
        int known = port.filter(number -> number > 0).orElse(started.options().getPort());
        if (known > 0 && told.compareAndSet(false, true)) {
            LOG.info("Console: " + address(started.options().getHost(), known));
        }
    }

    static String address(String host, int port) {
        var shown = EVERYWHERE.contains(host) ? "localhost" : host.contains(":") ? '[' + host + ']' : host;
        return "http://" + shown + ':' + port + "/console";
    }
}
