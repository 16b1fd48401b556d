package dev.verbatim.transfer.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void aLogHasALineForEachTenthOfTheWay() {
        run(false, 1000);

        assertThat(out.toString(UTF_8).lines())
                .hasSize(10)
                .allMatch(line -> line.matches(" *[0-9]+0 %  .* of 1,000  .*"));
    }

    @Test
    void aTerminalHasABarOnOneLine() {
        run(true, 50);

        assertThat(out.toString(UTF_8))
                .contains("[###############...............]  50 %  25 of 50")
                .endsWith("so far" + System.lineSeparator());
        assertThat(out.toString(UTF_8).lines())
                .filteredOn(line -> !line.isEmpty())
                .allMatch(line -> line.startsWith("["));
    }

    private void run(boolean isTerminal, int total) {
        var progress = new Progress(new PrintStream(out, true, UTF_8), isTerminal);
        for (int done = 1; done <= total; done++) {
            progress.at(done, total, "so far");
        }
        progress.end();
    }
}
