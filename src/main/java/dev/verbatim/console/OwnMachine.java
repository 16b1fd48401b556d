package dev.verbatim.console;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether the console itself asks, in a browser on the machine that it runs on. Only then may it learn the key
/// of dev mode.
///
/// The address alone does not tell: another site can make the browser ask (hence `Sec-Fetch-Site`), can give
/// its own name our address (hence the host), and a tunnel asks from this machine on behalf of the whole world
/// (hence the forwarding headers).
final class OwnMachine {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]", "0:0:0:0:0:0:0:1");
    private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");

    private OwnMachine() {}

    static boolean asks(HttpServerRequest request) {
        var host = request.authority();
        var address = request.remoteAddress();
        return asks(
                host == null ? null : host.host(), address == null ? null : address.hostAddress(), request.headers());
    }

    static boolean asks(@Nullable String host, @Nullable String address, MultiMap headers) {
        return isLoopback(host)
                && isLoopback(address)
                && OWN_PAGES.contains(String.valueOf(headers.get("Sec-Fetch-Site")))
                && Stream.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host").noneMatch(headers::contains);
    }

    private static boolean isLoopback(@Nullable String host) {
        return host != null && LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
    }
}
