package dev.verbatim.ops;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The packaged application, in a process and on ports of its own.
///
/// @param management the port of `/q/metrics`
record PackagedApp(Process process, int port, int management) {

    private static final Pattern LISTENING = Pattern.compile("istening on:? http://\\S+?:(\\d+)");

    /// @param settings as `name=value`
    static PackagedApp start(List<String> settings) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        settings.forEach(setting -> command.add("-D" + setting));
        command.addAll(List.of("-Dquarkus.http.port=0", "-Dquarkus.management.port=0"));
        command.addAll(List.of(
                "-jar", Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
        var app = new ProcessBuilder(command).redirectErrorStream(true).start();
        var log = new BufferedReader(new InputStreamReader(app.getInputStream()));
        var said = new StringBuilder();
        for (var line = log.readLine(); line != null; line = log.readLine()) {
            said.append(line).append('\n');
            var ports = LISTENING
                    .matcher(line)
                    .results()
                    .map(found -> Integer.parseInt(found.group(1)))
                    .toList();
            if (ports.size() == 2) {
                Thread.ofVirtual().start(() -> log.lines().forEach(rest -> {}));
                return new PackagedApp(app, ports.getFirst(), ports.getLast());
            }
        }
        throw new AssertionError("the application did not start:\n" + said);
    }

    /// As `kill -9` does.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// As `kill` does.
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
