package dev.verbatim.endpoint;

import dev.verbatim.graphql.RequestError;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;

/// The parameters of a URL. What is percent-encoded in them must be UTF-8; Vert.x would put signs of
/// replacement where it is not.
final class QueryString {

    private QueryString() {}

    /// @throws RequestError BAD_INPUT
    static MultiMap parameters(RoutingContext http) {
        var query = http.request().query();
        if (query != null && query.indexOf('%') >= 0) {
            Utf8.text(decoded(query), "The address");
        }
        return http.queryParams();
    }

    private static byte[] decoded(String query) {
        var bytes = new ByteArrayOutputStream(query.length());
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            if (c == '%') {
                bytes.write(digit(query, ++i) << 4 | digit(query, ++i));
            } else {
                bytes.write(c);
            }
        }
        return bytes.toByteArray();
    }

    private static int digit(String query, int at) {
        int digit = at < query.length() ? Character.digit(query.charAt(at), 16) : -1;
        if (digit < 0) {
            throw RequestError.badInput("A % in an address must be followed by two hexadecimal digits.");
        }
        return digit;
    }
}
