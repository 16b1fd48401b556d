package dev.verbatim.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnMachineTest {

    @ParameterizedTest
    @CsvSource({"localhost, 127.0.0.1", "127.0.0.1, 127.0.0.1", "[::1], ::1", "LOCALHOST, 0:0:0:0:0:0:0:1"})
    void theConsoleInABrowserOnThisMachineIsOwn(String host, String address) {
        assertThat(OwnMachine.asks(host, address, from("same-origin"))).isTrue();
        assertThat(OwnMachine.asks(host, address, from("none"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void anotherSitesPageIsNot(String site) {
        assertThat(OwnMachine.asks("localhost", "127.0.0.1", from(site))).isFalse();
    }

    @Test
    void aClientThatDoesNotSayWhereItComesFromIsNot() {
        assertThat(OwnMachine.asks("localhost", "127.0.0.1", MultiMap.caseInsensitiveMultiMap()))
                .isFalse();
    }

    @Test
    void aForeignNameForOurAddressIsNot() {
        assertThat(OwnMachine.asks("rebound.example.org", "127.0.0.1", from("same-origin")))
                .isFalse();
        assertThat(OwnMachine.asks("localhost.example.org", "127.0.0.1", from("same-origin")))
                .isFalse();
        assertThat(OwnMachine.asks(null, "127.0.0.1", from("same-origin"))).isFalse();
    }

    @Test
    void anotherMachineIsNot() {
        assertThat(OwnMachine.asks("localhost", "192.0.2.7", from("same-origin")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Forwarded-Host"})
    void aTunnelIsNot(String header) {
        assertThat(OwnMachine.asks("localhost", "127.0.0.1", from("same-origin").add(header, "192.0.2.7")))
                .isFalse();
    }

    private static MultiMap from(String site) {
        return MultiMap.caseInsensitiveMultiMap().add("Sec-Fetch-Site", site);
    }
}
