package dev.verbatim.ops;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// What became of the requests of many clients that write and read without pause until they are refused.
final class Ledger {

    private static final String CREATE =
            "mutation($name: String!) { createPerson(input: {name: $name}) { person { id } errors { code } } }";
    private static final String READ =
            "query($name: String!) { people(first: 3, filter: {nameContains: $name}) " + "{ nodes { name } } }";

    final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    final Queue<String> unanswered = new ConcurrentLinkedQueue<>();
    final Queue<String> strange = new ConcurrentLinkedQueue<>();
    final AtomicInteger farewells = new AtomicInteger();

    /// @param name of no other client
    Thread client(PackagedApp app, String name) {
        return Thread.ofPlatform().start(() -> {
            @Nullable Wire wire = null;
            try {
                for (int i = 0; ; i++) {
                    if (wire == null) {
                        wire = new Wire(app.port());
                    }
                    wire = ask(wire, name + ' ' + i, i % 3 > 0);
                }
            } catch (ConnectException refused) {
                // nobody listens any more
            } catch (IOException | RuntimeException e) {
                strange.add(name + ": " + e);
            }
        });
    }

    /// One that speaks HTTP/2.
    Thread streams(PackagedApp app, String name) {
        return Thread.ofPlatform().start(() -> {
            try (var client = HttpClient.newHttpClient()) {
                for (int i = 0; ; i++) {
                    var answer = stream(client, app, name + ' ' + i);
                    if (answer != null && i > 0 && answer.version() != HttpClient.Version.HTTP_2) {
                        strange.add(name + ": " + answer.version());
                    }
                }
            } catch (ConnectException refused) {
                // nobody listens any more
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private @Nullable HttpResponse<String> stream(HttpClient client, PackagedApp app, String name)
            throws ConnectException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + PackagedApp.KEY)
                .POST(BodyPublishers.ofString(Wire.body(CREATE, "name", name)))
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 200 && answer.body().contains("\"errors\":[]")) {
                acknowledged.add(name);
            } else {
                strange.add(name + ": " + answer + answer.body());
            }
            return answer;
        } catch (ConnectException refused) {
            throw refused;
        } catch (IOException gone) {
            unanswered.add(name);
            return null;
        }
    }

    /// @return null where the next request needs another connection
    private @Nullable Wire ask(Wire wire, String name, boolean write) throws IOException {
        try {
            wire.say(Wire.post(write ? CREATE : READ, "name", name));
        } catch (SocketException gone) {
            unanswered.add(name);
            wire.close();
            return null;
        }
        var heard = wire.hear();
        if (heard == null) {
            unanswered.add(name);
            wire.close();
            return null;
        }
        if (heard.status() != 200
                || !heard.body().contains("\"data\":{")
                || heard.body().contains("\"code\"")) {
            strange.add(name + ": " + heard);
        } else if (write) {
            acknowledged.add(name);
        }
        if (heard.isLast()) {
            farewells.incrementAndGet();
            wire.close();
            return null;
        }
        return wire;
    }
}
