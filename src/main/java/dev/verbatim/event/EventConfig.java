package dev.verbatim.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What the operator says about the log of events.
@ConfigMapping(prefix = "verbatim.events")
public interface EventConfig {

    /// How long an event is kept.
    @WithDefault("90d")
    Duration keep();
}
