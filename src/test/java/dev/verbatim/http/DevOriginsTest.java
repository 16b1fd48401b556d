package dev.verbatim.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.http.runtime.cors.CORSFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// In dev mode the pages of a frontend that is being written ask from the same machine, whatever their port.
class DevOriginsTest {

    private List<Pattern> allowed;

    @BeforeEach
    void asTheyAreSet() throws IOException {
        var set = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src", "main", "resources", "application.properties"))) {
            set.load(file);
        }
        assertThat(set).containsEntry("%dev.quarkus.http.cors.enabled", "true");
        allowed = CORSFilter.parseAllowedOriginsRegex(
                Optional.of(List.of(set.getProperty("%dev.quarkus.http.cors.origins"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost",
                "http://localhost:5173",
                "https://localhost:3000",
                "http://127.0.0.1:8081",
                "http://[::1]:5173"
            })
    void thisMachineIsAllowed(String origin) {
        assertThat(CORSFilter.isOriginAllowedByRegex(allowed, origin)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost.example",
                "http://example.localhost.example",
                "http://localhost:80@other.example",
                "https://other.example",
                "http://127.0.0.1.example",
                "http://127x0x0x1",
                "null",
                "file://localhost"
            })
    void othersAreNot(String origin) {
        assertThat(CORSFilter.isOriginAllowedByRegex(allowed, origin)).isFalse();
    }
}
