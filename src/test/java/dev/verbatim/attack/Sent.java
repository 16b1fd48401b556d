package dev.verbatim.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A request as it goes over the wire, past all that clients do to keep it right.
///
/// @param parameters of the URL, encoded; may be empty
/// @param headers name, value, name, value …
record Sent(String method, String parameters, List<String> headers, byte[] body) {

    static final String RESPONSE_JSON = "application/graphql-response+json";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// A body that may be anything, said to be JSON.
    static Sent post(String body) {
        return new Sent("POST", "", List.of("Content-Type", "application/json"), body.getBytes(UTF_8));
    }

    static Sent asking(String document) {
        return asking(document, Map.of());
    }

    static Sent asking(String document, Map<String, Object> variables) {
        return post(new JsonObject()
                .put("query", document)
                .put("variables", new JsonObject(variables))
                .encode());
    }

    /// @param parameters name, value, name, value …; names may come twice
    static Sent get(String... parameters) {
        var pairs = IntStream.range(0, parameters.length / 2)
                .mapToObj(i -> parameters[2 * i] + '=' + URLEncoder.encode(parameters[2 * i + 1], UTF_8))
                .collect(Collectors.joining("&"));
        return new Sent("GET", pairs, List.of(), new byte[0]);
    }

    Sent by(String method) {
        return new Sent(method, parameters, headers, body);
    }

    Sent to(String parameters) {
        return new Sent(method, parameters, headers, body);
    }

    Sent with(String header, String value) {
        var more = new ArrayList<>(headers);
        more.add(header);
        more.add(value);
        return new Sent(method, parameters, more, body);
    }

    Sent without(String header) {
        var fewer = new ArrayList<>(headers);
        int at = fewer.indexOf(header);
        if (at >= 0) {
            fewer.subList(at, at + 2).clear();
        }
        return new Sent(method, parameters, fewer, body);
    }

    Sent keyed(String key) {
        return with("Authorization", "Bearer " + key);
    }

    HttpResponse<String> send() {
        try {
            return CLIENT.send(request(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    CompletableFuture<HttpResponse<String>> sendLater() {
        return CLIENT.sendAsync(request(), BodyHandlers.ofString());
    }

    private HttpRequest request() {
        var address = URI.create(
                "http://localhost:" + RestAssured.port + "/graphql" + (parameters.isEmpty() ? "" : "?" + parameters));
        var request = HttpRequest.newBuilder(address)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        return request.build();
    }

    /// For the names of tests.
    @Override
    public String toString() {
        var text = new String(body, UTF_8);
        return method + ' ' + parameters + ' ' + text.substring(0, Math.min(60, text.length()));
    }
}
