package dev.verbatim.bootstrap;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A port that Verbatim cannot have is told with the setting that names it.
class PortsTest {

    private static final Map<String, String> FREE = Map.of("quarkus.http.port", "0", "quarkus.management.port", "0");

    @ParameterizedTest
    @ValueSource(strings = {"quarkus.http.port", "quarkus.management.port", "quarkus.http.ssl-port"})
    void oneThatIsTakenIsToldWithItsSetting(String property) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            var settings = with(property, Integer.toString(taken.getLocalPort()));
            settings.put("quarkus.http.ssl.certificate.files", "a.pem");

            assertThatThrownBy(() -> check(settings))
                    .isInstanceOf(UnusableSetting.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " of ")
                    .hasMessageContaining(property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"));
        }
    }

    @Test
    void twoThatAreTheSameAreTold() throws IOException {
        int free = free();
        var settings = with("quarkus.http.port", Integer.toString(free));
        settings.put("quarkus.management.port", Integer.toString(free));

        assertThatThrownBy(() -> check(settings)).hasMessageContaining("QUARKUS_MANAGEMENT_PORT");
    }

    @Test
    void nothingIsToldWhereAllAreFreeOrNobodyListens() throws IOException {
        assertThatCode(() -> check(with("quarkus.http.port", Integer.toString(free()))))
                .doesNotThrowAnyException();
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            var settings = with("quarkus.http.port", Integer.toString(taken.getLocalPort()));
            settings.put("quarkus.http.host-enabled", "false");
            settings.put("quarkus.management.port", Integer.toString(taken.getLocalPort()));
            settings.put("quarkus.management.enabled", "false");

            assertThatCode(() -> check(settings)).doesNotThrowAnyException();
        }
    }

    @Test
    void whatIsNoPortOrNoAddressIsTold() {
        assertThatThrownBy(() -> check(with("quarkus.http.port", "70000")))
                .hasMessageContaining("QUARKUS_HTTP_PORT is 70000");
        assertThatThrownBy(() -> check(with("quarkus.management.host", "no.such.host.invalid")))
                .hasMessageContaining("QUARKUS_MANAGEMENT_HOST is no.such.host.invalid");
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Map<String, String> with(String property, String value) {
        var settings = new HashMap<>(FREE);
        settings.put(property, value);
        return settings;
    }

    private static void check(Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
        Ports.of(config).check();
    }
}
