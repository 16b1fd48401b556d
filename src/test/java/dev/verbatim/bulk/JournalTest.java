package dev.verbatim.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.bulk.Outcome.Already;
import dev.verbatim.bulk.Outcome.Made;
import dev.verbatim.bulk.Outcome.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final Made MADE = new Made("article_1", 2, 1, 0, 1, List.of("Ö. Berg"), List.of("no byline"));

    @TempDir
    Path folder;

    private Path texts;

    @BeforeEach
    void choose() {
        texts = folder.resolve("texts");
    }

    @Test
    void whatWasDoneIsKnownToTheNextRun() {
        try (var journal = Journal.beside(texts)) {
            journal.note(entry("a.txt", MADE));
            journal.note(entry("b.txt", new Already("article_1")));
        }

        try (var journal = Journal.beside(texts)) {
            assertThat(journal.of(item("a.txt", "a.txt"))).contains(entry("a.txt", MADE));
            assertThat(journal.of(item("b.txt", "b.txt"))).contains(entry("b.txt", new Already("article_1")));
            assertThat(journal.articles()).containsExactlyInAnyOrder("article_1", "article_1");
        }
    }

    @Test
    void aTextThatHasChangedIsAnother() {
        try (var journal = Journal.beside(texts)) {
            journal.note(entry("a.txt", MADE));
        }

        try (var journal = Journal.beside(texts)) {
            assertThat(journal.of(item("a.txt", "changed"))).isEmpty();
        }
    }

    @Test
    void whatWasRefusedIsTriedAgain() {
        try (var journal = Journal.beside(texts)) {
            journal.note(entry("a.txt", new Refused("INVALID", "Must not be empty.")));
        }

        try (var journal = Journal.beside(texts)) {
            assertThat(journal.of(item("a.txt", "a.txt"))).isEmpty();
        }
    }

    @Test
    void aLineThatWasBeingWrittenAtTheEndIsForgotten() throws IOException {
        try (var journal = Journal.beside(texts)) {
            journal.note(entry("ä.txt", MADE));
        }
        Files.writeString(Journal.file(texts), "{\"item\":\"b.txt\",\"sha", StandardOpenOption.APPEND);

        try (var journal = Journal.beside(texts)) {
            journal.note(entry("c.txt", MADE));
        }

        assertThat(Files.readAllLines(Journal.file(texts))).hasSize(2);
        try (var journal = Journal.beside(texts)) {
            assertThat(journal.of(item("ä.txt", "ä.txt"))).isPresent();
            assertThat(journal.of(item("c.txt", "c.txt"))).isPresent();
        }
    }

    @Test
    void textsWhoseArticlesAreGoneAreForgotten() {
        try (var journal = Journal.beside(texts)) {
            journal.note(entry("a.txt", MADE));
        }

        try (var journal = Journal.beside(texts)) {
            journal.keep(Set.of("article_2"));

            assertThat(journal.of(item("a.txt", "a.txt"))).isEmpty();
        }
    }

    @Test
    void oneImportAtATimeHoldsIt() {
        try (var _ = Journal.beside(texts)) {
            assertThatThrownBy(() -> Journal.beside(texts)).hasMessageContaining("is being imported at this moment");
        }
    }

    @Test
    void anotherFileOfThatNameIsLeftAlone() throws IOException {
        Files.writeString(Journal.file(texts), "Dear diary,\n");

        assertThatThrownBy(() -> Journal.beside(texts)).hasMessageContaining("is no journal");

        assertThat(Journal.file(texts)).hasContent("Dear diary,");
    }

    private static Entry entry(String name, Outcome outcome) {
        return new Entry(name, item(name, name).hash(), outcome);
    }

    private static Item item(String name, String content) {
        return new Item(1, name, _ -> Input.of(Input.Form.TEXT, content), content.getBytes(UTF_8));
    }
}
