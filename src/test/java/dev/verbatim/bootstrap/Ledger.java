package dev.verbatim.bootstrap;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
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
