package dev.verbatim.operation;

import dev.verbatim.engine.cost.Limits;
import dev.verbatim.engine.cost.LimitsConfig;
import io.quarkus.runtime.LaunchMode;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What the public and the newsroom may ask for.
@Singleton
public class CallerLimits {

    private final Limits everybody;
    private final Limits newsroom;
    private final boolean publicIntrospection;

    /// @param publicIntrospection whether everybody is told the schema; by default in dev mode
    CallerLimits(
            LimitsConfig config,
            @ConfigProperty(name = "verbatim.introspection.public") Optional<Boolean> publicIntrospection) {
        this.everybody = Limits.of(config.everybody());
        this.newsroom = Limits.of(config.newsroom());
        this.publicIntrospection = publicIntrospection.orElse(LaunchMode.current() == LaunchMode.DEVELOPMENT);
    }

    public Limits of(boolean isNewsroom) {
        return isNewsroom ? newsroom : everybody;
    }

    public boolean allowsIntrospection(boolean isNewsroom) {
        return isNewsroom || publicIntrospection;
    }
}
