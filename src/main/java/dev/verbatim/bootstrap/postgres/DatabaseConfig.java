package dev.verbatim.bootstrap.postgres;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/// What the operator says about the database, all of it optional: with nothing said, the server that comes
/// with Verbatim runs and keeps its data in `./data`. Read before Quarkus starts, when a `@ConfigMapping`
/// cannot be had yet.
public record DatabaseConfig(
        Optional<String> url,
        Optional<String> username,
        Optional<String> password,
        Optional<String> liveUrl,
        Optional<String> liveUsername,
        Optional<String> livePassword,
        Path dataFolder,
        int port) {

    /// The keys `verbatim.…`, which are also the environment variables `VERBATIM_…`.
    public static DatabaseConfig of(Config config) {
        return new DatabaseConfig(
                text(config, "verbatim.database.url"),
                text(config, "verbatim.database.username"),
                text(config, "verbatim.database.password"),
                text(config, "verbatim.live.database.url"),
                text(config, "verbatim.live.database.username"),
                text(config, "verbatim.live.database.password"),
                Path.of(text(config, "verbatim.data.dir").orElse("data")),
                config.getOptionalValue("verbatim.database.port", Integer.class).orElse(0));
    }

    private static Optional<String> text(Config config, String key) {
        return config.getOptionalValue(key, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }

    @Override
    public String toString() {
        return "DatabaseConfig[" + (url.isPresent() ? "PostgreSQL of the operator" : dataFolder) + "]";
    }
}
