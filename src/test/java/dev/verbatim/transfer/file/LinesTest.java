package dev.verbatim.transfer.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinesTest {

    @TempDir
    Path folder;

    @Test
    void linesComeWithoutTheirEnds() throws IOException {
        assertThat(lines("a\nb\r\n\nc")).containsExactly("a", "b", "", "c");
        assertThat(lines("a\n")).containsExactly("a");
        assertThat(lines("\n")).containsExactly("");
        assertThat(lines("")).isEmpty();
    }

    @Test
    void aLineMayBeLongerThanTheBuffer() throws IOException {
        var longOne = "x".repeat((1 << 16) - 1);

        assertThat(lines(longOne + "\n" + longOne + "yz\nend")).containsExactly(longOne, longOne + "yz", "end");
    }

    @Test
    void aLineThatDoesNotFitIntoMemoryIsRefused() throws IOException {
        var file = Files.write(folder.resolve("long"), new byte[Lines.LONGEST + 100_000]);

        try (var lines = Lines.of(file)) {
            assertThatThrownBy(lines::next)
                    .isInstanceOf(TransferError.class)
                    .hasMessageStartingWith("Line 1: It has more");
        }
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Lines.of(folder.resolve("nothing"))).hasMessageContaining("There is no file");
    }

    private List<String> lines(String text) throws IOException {
        var file = Files.writeString(folder.resolve("lines"), text);
        var found = new ArrayList<String>();
        try (var lines = Lines.of(file)) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                found.add(new String(line, UTF_8));
                assertThat(lines.number()).isEqualTo(found.size());
            }
        }
        return found;
    }
}
