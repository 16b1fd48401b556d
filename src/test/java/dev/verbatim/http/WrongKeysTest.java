package dev.verbatim.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.net.SocketAddress;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How many wrong keys come from one address.
class WrongKeysTest {

    private static final int MANY = 100;

    private final WrongKeys wrongKeys = new WrongKeys();

    @Test
    void tooManyFromOneAddressAreRefused() {
        count("192.0.2.1", MANY);

        assertThatThrownBy(() -> count("192.0.2.1", 10)).isInstanceOf(TooManyWrongKeys.class);
        count("192.0.2.2", MANY);
    }

    @Test
    void aNetworkOfIpv6CountsAsOne() {
        IntStream.range(0, MANY).forEach(host -> count("2001:db8:0:1::" + Integer.toHexString(host), 1));

        assertThatThrownBy(() -> IntStream.range(0, 10).forEach(host -> count("2001:db8:0:1:f::" + host, 1)))
                .isInstanceOf(TooManyWrongKeys.class);
        count("2001:db8:0:2::1", MANY);
    }

    @Test
    void whatIsNoAddressCountsToo() {
        count("unknown", MANY);

        assertThatThrownBy(() -> count("unknown", 10)).isInstanceOf(TooManyWrongKeys.class);
    }

    private void count(String host, int times) {
        for (int i = 0; i < times; i++) {
            wrongKeys.count(SocketAddress.inetSocketAddress(40_000, host));
        }
    }
}
