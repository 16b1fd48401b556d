package dev.verbatim.transport;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The address in the first line of a request (RFC 9112, section 3.2): a path, or an absolute address, as
/// proxies are asked. Characters that have to be percent-encoded and are not, such as the braces of GraphQL,
/// are so afterwards: what the routes get is an address that any parser understands. In the path itself, which
/// names a route, neither a fragment nor a letter beyond ASCII may stand, as no client sends any.
///
/// @param path with the query
/// @param authority of an absolute address, which then counts for more than the header `Host`
record RequestTarget(String path, @Nullable String authority) {

    /// Those of ASCII that may stand in an address as they are (RFC 3986).
    private static final String LEGAL = "-._~!$&'()*+,;=:@/?%";

    /// @param text as it came, a character for each byte
    static RequestTarget of(String text) throws BadRequest {
        if (text.startsWith("//")) {
            // else a parser of URLs would take what follows for a host
            return of(text.substring(1));
        }
        if (text.startsWith("/") || text.equals("*")) {
            return new RequestTarget(encoded(text), null);
        }
        int rest = text.indexOf("://") + 3;
        var scheme = text.substring(0, Math.max(0, rest - 3)).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw BadRequest.badInput("The address must be a path or begin with http://.");
        }
        int end = rest;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        var path = text.substring(end);
        return new RequestTarget(encoded(path.startsWith("/") ? path : "/" + path), text.substring(rest, end));
    }

    private static String encoded(String text) throws BadRequest {
        var encoded = new StringBuilder(text.length());
        boolean inPath = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' && !(isHex(text, i + 1) && isHex(text, i + 2))) {
                throw BadRequest.badInput("A % in an address must be followed by two hexadecimal digits.");
            }
            if (c <= ' ' || c == 0x7f) {
                throw BadRequest.badInput("An address may hold neither spaces nor control characters.");
            }
            inPath &= c != '?';
            if (inPath && (c == '#' || c > 0x7f)) {
                throw BadRequest.badInput("A path may hold neither # nor letters beyond ASCII, unless encoded.");
            }
            if (isLegal(c)) {
                encoded.append(c);
            } else {
                encoded.append('%').append(hex(c >> 4)).append(hex(c));
            }
        }
        return encoded.toString();
    }

    private static boolean isLegal(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || LEGAL.indexOf(c) >= 0;
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && Character.digit(text.charAt(at), 16) >= 0;
    }

    private static char hex(int value) {
        return Character.toUpperCase(Character.forDigit(value & 0xf, 16));
    }
}
