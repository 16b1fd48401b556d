package dev.verbatim.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Slows down those who try one key after the other, by the address that they come from. A right key is never
/// asked for its address, so that nobody is locked out by others behind the same proxy. What is kept of each
/// address is one point of time, and of how many addresses is bounded.
@Singleton
class WrongKeys {

    /// A newsroom whose key has changed has many frontends.
    private static final int BURST = 100;

    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final int ADDRESSES = 10_000;
    /// Whoever has one address of IPv6 has as many.
    private static final int NETWORK_BYTES = 8;

    /// When all wrong keys of an address are forgiven, one in each interval.
    private final Cache<String, Long> forgiven = Caffeine.newBuilder()
            .maximumSize(ADDRESSES)
            .expireAfterAccess(INTERVAL.multipliedBy(BURST))
            .executor(Runnable::run)
            .build();

    /// @throws TooManyWrongKeys where the address has tried too many
    void count(@Nullable SocketAddress address) {
        long now = System.nanoTime();
        long limit = INTERVAL.toNanos() * BURST;
        long wait = Objects.requireNonNull(forgiven.asMap()
                        .merge(
                                network(address),
                                now + INTERVAL.toNanos(),
                                (known, first) ->
                                        known - now > limit ? known : Math.max(known + INTERVAL.toNanos(), first)))
                - now
                - limit;
        if (wait > 0) {
            throw new TooManyWrongKeys(Duration.ofNanos(wait));
        }
    }

    private static String network(@Nullable SocketAddress address) {
        var host = address == null ? "" : Objects.requireNonNullElse(address.hostAddress(), "" + address.host());
        try {
            var bytes = InetAddress.ofLiteral(host).getAddress();
            return bytes.length > NETWORK_BYTES ? HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES) : host;
        } catch (IllegalArgumentException e) {
            return host;
        }
    }
}
