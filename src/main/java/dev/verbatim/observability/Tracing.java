package dev.verbatim.observability;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Traces, where the operator has turned them on. Where they go, and how many of them, is said as anywhere with
/// OpenTelemetry: by `OTEL_EXPORTER_OTLP_ENDPOINT`, `OTEL_TRACES_SAMPLER` and its other variables.
class Tracing {

    /// Metrics go to Prometheus and logs to the log, so that a collector is sent the traces alone.
    private static final Map<String, String> DEFAULTS = Map.of(
            "otel.service.name", "verbatim",
            "otel.exporter.otlp.protocol", "http/protobuf",
            "otel.metrics.exporter", "none",
            "otel.logs.exporter", "none");

    @Produces
    @Singleton
    OpenTelemetry telemetry(@ConfigProperty(name = "verbatim.traces", defaultValue = "false") boolean on) {
        return on
                ? AutoConfiguredOpenTelemetrySdk.builder()
                        .setServiceClassLoader(Tracing.class.getClassLoader())
                        .addPropertiesSupplier(() -> DEFAULTS)
                        .build()
                        .getOpenTelemetrySdk()
                : OpenTelemetry.noop();
    }
}
