package dev.verbatim.sample;

import io.quarkus.runtime.LaunchMode;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Whether the sample newsroom is wanted: in dev mode by itself, elsewhere by `verbatim.sample=true`.
@Singleton
class SampleConfig {

    final boolean wanted;

    SampleConfig(@ConfigProperty(name = "verbatim.sample") Optional<Boolean> sample) {
        wanted = sample.orElse(LaunchMode.current() == LaunchMode.DEVELOPMENT);
    }
}
