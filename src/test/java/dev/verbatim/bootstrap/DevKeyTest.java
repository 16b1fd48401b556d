package dev.verbatim.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DevKeyTest {

    @TempDir
    Path folder;

    @Test
    void staysAcrossRestartsAndIsAnotherInAnotherFolder() {
        var key = DevKey.in(folder.resolve("data"));

        assertThat(key).matches("[0-9a-f]{32}");
        assertThat(DevKey.in(folder.resolve("data"))).isEqualTo(key);
        assertThat(DevKey.in(folder.resolve("other"))).isNotEqualTo(key);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyButItsOwnerMayReadIt() throws IOException {
        DevKey.in(folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("dev-key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void whatIsNoKeyIsDrawnAnew() throws IOException {
        Files.writeString(folder.resolve("dev-key"), "short");

        assertThat(DevKey.in(folder)).matches("[0-9a-f]{32}").isEqualTo(DevKey.in(folder));
    }

    @Test
    void whereNothingCanBeKeptThereIsAKeyAllTheSame() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThat(DevKey.in(file)).matches("[0-9a-f]{32}");
    }
}
