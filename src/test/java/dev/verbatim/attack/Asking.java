package dev.verbatim.attack;

import dev.verbatim.bootstrap.PackagedApp;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// Asks the packaged application as one of two callers, and looks at the clock.
enum Asking {
    PUBLIC(Duration.ofSeconds(5)),
    NEWSROOM(Duration.ofSeconds(15));

    /// For the way there and back, and for a machine that does other things too.
    private static final Duration SLACK = Duration.ofSeconds(2);

    /// For what goes on and on; the test has failed by then.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Duration limit;

    Asking(Duration limit) {
        this.limit = limit;
    }

    /// @param codes those of the errors
    record Answer(String query, Asking caller, int status, List<String> codes, Duration took) {

        boolean isInTime() {
            return took.compareTo(caller.limit.plus(SLACK)) <= 0;
        }

        @Override
        public String toString() {
            return "%s: %s %s after %s ms: %s".formatted(caller, status, codes, took.toMillis(), query);
        }
    }

    Answer ask(HttpClient client, int port, String query) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonObject.of("query", query).encode()));
        if (this == NEWSROOM) {
            request.header("Authorization", "Bearer " + PackagedApp.KEY).header("X-Edition", "LIVE");
        }
        long from = System.nanoTime();
        var answer = client.send(request.build(), BodyHandlers.ofString());
        var took = Duration.ofNanos(System.nanoTime() - from);
        return new Answer(query, this, answer.statusCode(), codes(answer.body()), took);
    }

    private static List<String> codes(String body) {
        if (!body.contains("\"errors\"")) {
            return List.of();
        }
        JsonArray errors = new JsonObject(body).getJsonArray("errors", new JsonArray());
        return IntStream.range(0, errors.size())
                .mapToObj(errors::getJsonObject)
                .map(error -> error.getJsonObject("extensions").getString("code"))
                .distinct()
                .toList();
    }

    /// One without any connection yet.
    static HttpClient client() {
        return HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }
}
