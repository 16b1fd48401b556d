package dev.verbatim.cache;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What the operator says about the response cache.
@ConfigMapping(prefix = "verbatim.cache")
public interface CacheConfig {

    @WithDefault("true")
    boolean enabled();

    /// In bytes, of all answers together with what they depend on.
    @WithDefault("67108864")
    long size();

    /// How long browsers and CDNs may give an answer again without asking.
    @WithDefault("1s")
    Duration maxAge();

    /// How long after that they may still give it while they ask.
    @WithDefault("10s")
    Duration staleWhileRevalidate();

    /// How far a replica that the public reads may lag behind; that long after a change nothing is kept.
    @WithDefault("0s")
    Duration settle();

    /// Whether answers name what they depend on in `Cache-Tag` and `Surrogate-Key`, for a CDN that purges by these.
    @WithDefault("false")
    boolean tagHeaders();
}
