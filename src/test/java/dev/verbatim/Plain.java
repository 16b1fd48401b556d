package dev.verbatim;

import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// Asks over plain HTTP, where a test asks very often, at the same time, or looks at headers.
public final class Plain {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Plain() {}

    /// @param headers name, value, name, value …
    public static HttpResponse<String> post(String query, Map<String, Object> variables, String... headers) {
        return send(request(query, variables, headers));
    }

    public static CompletableFuture<HttpResponse<String>> postLater(
            String query, Map<String, Object> variables, String... headers) {
        return CLIENT.sendAsync(request(query, variables, headers), BodyHandlers.ofString());
    }

    public static HttpResponse<String> get(String query, String... headers) {
        var uri = address("?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        return send(with(HttpRequest.newBuilder(uri), headers).build());
    }

    private static HttpRequest request(String query, Map<String, Object> variables, String... headers) {
        var body = new JsonObject().put("query", query).put("variables", new JsonObject(variables));
        return with(HttpRequest.newBuilder(address("")), headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.encode()))
                .build();
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static URI address(String parameters) {
        return URI.create("http://localhost:" + RestAssured.port + "/graphql" + parameters);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
