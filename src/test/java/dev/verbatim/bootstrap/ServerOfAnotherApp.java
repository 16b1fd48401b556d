package dev.verbatim.bootstrap;

import dev.verbatim.bootstrap.postgres.DataFolder;
import dev.verbatim.bootstrap.postgres.EmbeddedServer;
import dev.verbatim.bootstrap.postgres.ServerBinaries;
import dev.verbatim.bootstrap.postgres.Sql;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A second Verbatim for the tests: a JVM of its own that runs the embedded server over a folder until it is
/// told to stop or killed.
public record ServerOfAnotherApp(Process app) implements AutoCloseable {

    public static ServerOfAnotherApp over(Path folder) throws IOException {
        var app = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ServerOfAnotherApp.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new BufferedReader(new InputStreamReader(app.getInputStream(), StandardCharsets.UTF_8));
        for (var line = output.readLine(); !"ready".equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IOException("the other app ended before its server was ready");
            }
        }
        return new ServerOfAnotherApp(app);
    }

    public static void main(String... args) throws Exception {
        var server = EmbeddedServer.start(
                DataFolder.hold(Path.of(args[0])),
                ServerBinaries.in(TestDatabase.PROGRAMS),
                0,
                EmbeddedServer.Durability.DURABLE);
        server.closeWhenTheAppEnds();
        try (var connection = server.owner().connect()) {
            new Sql(connection).run("CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n");
        }
        System.out.println("ready");
        System.in.read();
    }

    /// As `kill -9` does: the app has no time to stop its server.
    public void kill() {
        app.destroyForcibly().onExit().join();
    }

    /// As `kill` does.
    public void stop() {
        app.destroy();
        app.onExit().join();
    }

    @Override
    public void close() {
        stop();
    }
}
