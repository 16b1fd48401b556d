package dev.verbatim.http;

import dev.verbatim.graphql.error.RequestError;
import dev.verbatim.operation.GraphQLRequest;
import dev.verbatim.operation.RequestJson;
import dev.verbatim.operation.Utf8;
import dev.verbatim.text.StorableText;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The parameters of a URL. What is percent-encoded in them must be UTF-8; Vert.x would put signs of
/// replacement where it is not.
final class QueryString {

    /// What clients send that always name all parameters.
    private static final Set<String> ABSENT = Set.of("", "null");

    private QueryString() {}

    /// What the parameters ask for; `variables` and `extensions` are JSON.
    ///
    /// @throws RequestError BAD_INPUT
    static GraphQLRequest request(RoutingContext http) {
        var parameters = parameters(http);
        var fields = new HashMap<String, Object>();
        for (var name : List.of("query", "operationName", "documentId", "id", "doc_id")) {
            var value = once(parameters, name);
            if (value != null) {
                fields.put(name, value);
            }
        }
        for (var name : List.of("variables", "extensions")) {
            var json = once(parameters, name);
            if (json != null && !ABSENT.contains(json.strip())) {
                fields.put(name, RequestJson.object(json, "The parameter " + name));
            }
        }
        return GraphQLRequest.of(fields);
    }

    private static @Nullable String once(MultiMap parameters, String name) {
        var values = parameters.getAll(name);
        if (values.size() > 1) {
            throw RequestError.badInput("Give the parameter " + name + " once.");
        }
        var value = values.isEmpty() ? null : values.getFirst();
        if (value != null && !StorableText.isStorable(value)) {
            throw RequestError.badInput("The parameter " + name + " holds what is no text.");
        }
        return value == null || value.isEmpty() ? null : value;
    }

    private static MultiMap parameters(RoutingContext http) {
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
