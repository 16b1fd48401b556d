package dev.verbatim.attribution;

import static dev.verbatim.attribution.ReadingMeasured.percent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Holds what was reached. Skipped where the annotated articles are absent.
class ReadingMeasuredTest {

    private static final Path PAGE = Path.of("src", "bench", "READING.md");
    private static final Path CONFIDENCES = Path.of("src", "main", "resources", "attribution", "confidence.properties");

    private static ReadingMeasured measured;

    @BeforeAll
    static void measure() throws IOException {
        if (!Files.isDirectory(Annotated.FOLDER)) {
            System.out.println("Skipped, as there is no " + Annotated.FOLDER);
        }
        assumeTrue(Files.isDirectory(Annotated.FOLDER), "there is no " + Annotated.FOLDER);
        measured = new ReadingMeasured();
        if (Boolean.getBoolean("reading.update")) {
            var lines = new StringBuilder("# How often each rule is right; see src/bench/READING.md.\n");
            measured.confidences()
                    .forEach((rule, value) ->
                            lines.append(rule).append('=').append(value).append('\n'));
            Files.writeString(CONFIDENCES, lines);
            Files.writeString(PAGE, measured.markdown());
        }
    }

    @Test
    void quotedSpeechIsFoundWithItsSpeaker() {
        var quoted = measured.loose.quoted;

        assertThat(percent(quoted.found, quoted.proposed)).isGreaterThanOrEqualTo(97);
        assertThat(percent(quoted.found, measured.loose.annotatedQuoted)).isGreaterThanOrEqualTo(96);
        assertThat(percent(quoted.right, quoted.found)).isGreaterThanOrEqualTo(92);
        assertThat(percent(quoted.right, measured.loose.annotatedQuoted)).isGreaterThanOrEqualTo(88);
    }

    @Test
    void quotedSpeechIsFoundToTheWord() {
        var quoted = measured.strict.quoted;

        assertThat(percent(quoted.found, quoted.proposed)).isGreaterThanOrEqualTo(95);
        assertThat(percent(quoted.found, measured.strict.annotatedQuoted)).isGreaterThanOrEqualTo(94);
    }

    @Test
    void paraphrasesAreFoundWithTheirSpeaker() {
        var told = measured.loose.paraphrased;

        assertThat(percent(told.found, told.proposed)).isGreaterThanOrEqualTo(82);
        assertThat(percent(measured.loose.foundIndirect, measured.loose.annotatedIndirect))
                .isGreaterThanOrEqualTo(40);
        assertThat(percent(told.right, told.found)).isGreaterThanOrEqualTo(88);
    }

    @Test
    void confidenceIsWhatWasMeasured() throws IOException {
        var lines = Files.readAllLines(CONFIDENCES);

        measured.confidences().forEach((rule, value) -> assertThat(lines).contains(rule + "=" + value));
    }

    @Test
    void confidenceMeansSomething() {
        assertThat(rightFrom(0.9)).isGreaterThanOrEqualTo(95);
        assertThat(rightFrom(0.7)).isGreaterThanOrEqualTo(85);
    }

    @Test
    void thePageIsUpToDate() throws IOException {
        assertThat(Files.readString(PAGE)).isEqualTo(measured.markdown());
    }

    private static double rightFrom(double least) {
        var tallies = measured.loose.byRule.values().stream()
                .filter(tally -> tally.confidence() >= least)
                .toList();
        return percent(
                tallies.stream().mapToInt(tally -> tally.right).sum(),
                tallies.stream().mapToInt(tally -> tally.proposed).sum());
    }
}
