package dev.verbatim.bootstrap;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/// Asks a packaged application, with an eye on the clock.
record Asking(PackagedApp app) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// @param body empty where nobody answered
    record Told(int status, String body, Duration after) {

        boolean isDone() {
            return status == 200 && !body.contains("\"code\"");
        }

        JsonObject data() {
            return new JsonObject(body).getJsonObject("data");
        }
    }

    Told asReader(String document) {
        return later(document, false).join();
    }

    Told asEditor(String document) {
        return later(document, true).join();
    }

    CompletableFuture<Told> later(String document, boolean asEditor) {
        long begun = System.nanoTime();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + "/graphql"))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JsonObject.of("query", document).encode()));
        if (asEditor) {
            request.header("Authorization", "Bearer " + PackagedApp.KEY);
        }
        return CLIENT.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .handle((answer, failure) -> new Told(
                        failure == null ? answer.statusCode() : 0,
                        failure == null ? answer.body() : "",
                        Duration.ofNanos(System.nanoTime() - begun)));
    }
}
