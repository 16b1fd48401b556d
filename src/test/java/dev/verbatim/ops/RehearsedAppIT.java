package dev.verbatim.ops;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Document;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The packaged application, started with what the [Rehearsal] left.
class RehearsedAppIT {

    private static final Path LOADED = Path.of("target", "loaded-classes.log");

    @TempDir
    Path data;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @Timeout(180)
    void takesTheClassesOfItsFirstAnswerFromTheCache() throws Exception {
        try (var app = PackagedApp.start(
                data, "-XX:AOTCache=" + Rehearsal.CACHE, "-XX:AOTMode=on", "-Xlog:class+load:file=" + LOADED)) {
            var answer = app.askAsReader("{ articles { totalCount } }", Map.of());

            assertThat(answer.getInt("data.articles.totalCount")).isZero();
        }

        assertThat(Files.readAllLines(LOADED))
                .anyMatch(line ->
                        line.contains(' ' + Document.class.getName() + ' ') && line.contains("shared objects file"));
    }
}
