package dev.verbatim.coding;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.regex.Pattern;

/// Whether a client has an answer already, as it says by `If-None-Match` (RFC 9110, section 13.1.2). Tags are
/// compared weakly: caches on the way may have made a weak one of a strong one, or the other way round.
public final class EntityTag {

    /// One of a list; what is in quotation marks may hold commas.
    private static final Pattern ITEM = Pattern.compile("\\G[\\s,]*(?:(?:W/)?\"([^\"]*)\"|(\\*))\\s*(?=,|$)");

    private EntityTag() {}

    /// @param tag of the answer as it is now
    public static boolean isKnown(HttpServerRequest request, String tag) {
        var method = request.method();
        return (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))
                && matches(request.headers().getAll(HttpHeaders.IF_NONE_MATCH), tag);
    }

    /// @param lines of the header
    static boolean matches(List<String> lines, String tag) {
        var opaque = tag.substring(tag.indexOf('"') + 1, tag.length() - 1);
        return lines.stream().anyMatch(line -> ITEM.matcher(line)
                .results()
                .anyMatch(item -> item.group(2) != null || opaque.equals(item.group(1))));
    }
}
