package dev.verbatim.transfer.texts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.bootstrap.TestDatabase;
import dev.verbatim.transfer.file.Progress;
import dev.verbatim.transfer.file.TransferError;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Texts come in by the hundred, each once.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TextsImportTest extends TextsFolder {

    @Test
    void aFolderOfTextsBecomesDraftsAndWhatIsRefusedIsToldByFile() throws IOException {
        text("a.txt", "Fog over the harbour");
        text("deeper/b.TXT", "Ferry waits");
        Files.writeString(texts.resolve("empty.txt"), "");
        Files.write(texts.resolve("picture.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xFF});
        Files.writeString(texts.resolve("notes.doc"), "not a text of ours");
        Files.writeString(texts.resolve(".hidden.txt"), "nor this");

        assertThat(run("import", texts.toString(), "--report", report().toString()))
                .isEqualTo(1);

        var report = JsonPath.from(report().toFile());
        assertThat(report.getList("items.item")).containsExactly("a.txt", "deeper/b.TXT", "empty.txt", "picture.txt");
        assertThat(report.getList("items.outcome")).containsExactly("MADE", "MADE", "REFUSED", "REFUSED");
        assertThat(report.getString("items[3].code")).isEqualTo("NOT_TEXT");
        assertThat(report.getInt("made")).isEqualTo(2);
        assertThat(report.getInt("refused")).isEqualTo(2);
        assertThat(headlines()).containsExactly("Ferry waits " + mark, "Fog over the harbour " + mark);
        assertThat(told.toString(UTF_8))
                .contains("4 texts: 2 made, 0 already there, 2 refused.", "picture.txt: NOT_TEXT");
    }

    @Test
    void aFileOfTextsIsReadLineByLine() throws IOException {
        var file = folder.resolve("texts.jsonl");
        Files.write(
                file,
                List.of(
                        "{\"text\":\"First %s\\n\\nBody.\",\"language\":\"de\"}".formatted(mark),
                        "",
                        "{\"text\":\"Second %s\\n\\nBody.\",\"title\":\"?\"}".formatted(mark),
                        "{\"text\":\"Third %s\\n\\nBody.\"}".formatted(mark)));

        assertThat(run("import", file.toString())).isEqualTo(1);

        assertThat(headlines()).containsExactly("First " + mark, "Third " + mark);
        assertThat(told.toString(UTF_8)).contains("line 3: UNKNOWN_FIELD: There is no field title.");
    }

    @Test
    void aSecondRunMakesNothingTwice() throws IOException {
        text("a.txt", "Fog");
        text("b.txt", "Ferry");
        assertThat(run("import", texts.toString())).isZero();
        text("c.txt", "Storm");

        assertThat(run("import", texts.toString())).isZero();

        assertThat(headlines()).containsExactly("Ferry " + mark, "Fog " + mark, "Storm " + mark);
        assertThat(told.toString(UTF_8))
                .contains("3 texts: 1 made, 2 already there", "2 of them had come in before this run.");
    }

    @Test
    void nothingIsLeftBesideTheTexts() throws IOException {
        text("a.txt", "Fog");

        assertThat(run("import", texts.toString())).isZero();

        try (var beside = Files.list(folder)) {
            assertThat(beside).containsExactly(texts);
        }
    }

    @Test
    void manyTextsComeInEachOnce() throws IOException {
        for (int i = 0; i < 300; i++) {
            text("%03d.txt".formatted(i), "Boat %03d waits".formatted(i));
        }

        assertThat(run("import", texts.toString())).isZero();

        assertThat(headlines()).hasSize(300).doesNotHaveDuplicates();
        assertThat(told.toString(UTF_8)).contains("50 %  150 of 300");
    }

    @Test
    void oneFailureAfterTheOtherEndsTheImportAndTheNextRunGoesOn() throws IOException {
        for (int i = 0; i < 40; i++) {
            text("%02d.txt".formatted(i), "Boat " + i + " waits");
        }
        var asked = new AtomicInteger();
        var failing = new TextsImport(_ -> {
            asked.incrementAndGet();
            throw new IllegalStateException("the database is away, as in a test");
        });

        assertThatThrownBy(() -> failing.run(texts, new Progress(out(), false)))
                .isInstanceOf(TransferError.class)
                .hasMessageContaining("Run it again");
        assertThat(asked.get()).isBetween(20, 22);

        assertThat(run("import", texts.toString())).isZero();
        assertThat(headlines()).hasSize(40);
    }

    @Test
    void whatFailsOnceIsTriedAgain() throws IOException {
        text("a.txt", "Fog");
        var asked = new AtomicInteger();
        var halting = new TextsImport(_ -> {
            if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("the transaction ran out of time, as in a test");
            }
            return new ImportOutcome.Refused("INVALID", "The second time it is asked.");
        });

        halting.run(texts, new Progress(out(), false)).print(out());

        assertThat(asked.get()).isEqualTo(2);
        assertThat(told.toString(UTF_8)).contains("a.txt: INVALID: The second time it is asked.");
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThat(run("import", folder.resolve("nowhere").toString())).isEqualTo(1);

        assertThat(told.toString(UTF_8)).contains("There is no file");
    }

    @Test
    void whatIsNotUnderstoodIsToldWithTheUsage() {
        assertThat(run("import")).isEqualTo(2);

        assertThat(told.toString(UTF_8)).contains("Usage:");
    }

    private Path report() {
        return folder.resolve("report.json");
    }
}
