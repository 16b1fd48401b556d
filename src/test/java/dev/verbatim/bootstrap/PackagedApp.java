package dev.verbatim.bootstrap;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The application as the build packages it, in a process of its own.
///
/// @param said the lines of its log so far
public record PackagedApp(Process process, int port, List<String> said) implements AutoCloseable {

    static final Path FOLDER = Path.of("target", "quarkus-app");

    public static final String KEY = "a-key-for-the-packaged-app";
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://\\S+?:(\\d+)");

    /// Comes back when the application listens.
    public static PackagedApp start(Path data, String... flags) throws IOException {
        return listening(launch(data, serverFlags(flags), List.of()));
    }

    static List<String> serverFlags(String... more) {
        var all = new ArrayList<>(List.of(more));
        all.addAll(List.of(
                "-Dverbatim.keys=packaged:EDITOR:" + KEY, "-Dquarkus.http.port=0", "-Dquarkus.management.port=0"));
        return all;
    }

    static PackagedApp listening(Process process) throws IOException {
        var log = new BufferedReader(new InputStreamReader(process.getInputStream()));
        var said = new CopyOnWriteArrayList<String>();
        for (var line = log.readLine(); line != null; line = log.readLine()) {
            said.add(line);
            var listening = LISTENING.matcher(line);
            if (listening.find()) {
                Thread.ofVirtual().start(() -> listen(log, said));
                return new PackagedApp(process, Integer.parseInt(listening.group(1)), said);
            }
        }
        throw new AssertionError("the application did not start:\n" + String.join("\n", said));
    }

    private static void listen(BufferedReader log, List<String> said) {
        try {
            log.lines().forEach(said::add);
        } catch (UncheckedIOException closed) {
            // the process has ended
        }
    }

    /// Starts it as a command, or as a server where there are no words.
    static Process launch(Path data, List<String> flags, List<String> words) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of(
                "-Dverbatim.data.dir=" + data,
                "-jar",
                FOLDER.resolve("quarkus-run.jar").toAbsolutePath().toString()));
        command.addAll(words);
        return process(command).start();
    }

    static ProcessBuilder process(List<String> command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        // They may name a newsroom's database.
        builder.environment()
                .keySet()
                .removeIf(variable -> variable.startsWith("VERBATIM_") || variable.equals("JAVA_OPTS"));
        return builder;
    }

    public JsonPath askAsEditor(String document, Map<?, ?> variables) {
        return ask(given().header("Authorization", "Bearer " + KEY), document, variables);
    }

    JsonPath askAsReader(String document, Map<?, ?> variables) {
        return ask(given(), document, variables);
    }

    private JsonPath ask(RequestSpecification caller, String document, Map<?, ?> variables) {
        return caller.port(port)
                .contentType("application/json")
                .body(Map.of("query", document, "variables", variables))
                .post("/graphql")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Ends it as an operator does.
    @Override
    public void close() {
        process.destroy();
        if (process.onExit()
                .completeOnTimeout(process, 30, TimeUnit.SECONDS)
                .join()
                .isAlive()) {
            process.destroyForcibly();
        }
    }
}
