package dev.verbatim.transfer.texts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// The newsroom knows which texts it has, whatever became of the files.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TextsAgainTest extends TextsFolder {

    @Test
    void aTextIsFoundInTheNewsroomWhateverItsFileIsCalled() throws IOException {
        text("a.txt", "Fog");
        assertThat(run("import", texts.toString())).isZero();
        Files.move(texts.resolve("a.txt"), texts.resolve("b.txt"));

        assertThat(run("import", texts.toString())).isZero();

        assertThat(headlines()).containsExactly("Fog " + mark);
        assertThat(told.toString(UTF_8)).contains("1 texts: 0 made, 1 already there");
    }

    @Test
    void aTextThatIsThereTwiceHadNotComeInBefore() throws IOException {
        text("a.txt", "Fog");
        text("b.txt", "Fog");

        assertThat(run("import", texts.toString())).isZero();

        assertThat(headlines()).containsExactly("Fog " + mark);
        assertThat(told.toString(UTF_8))
                .contains("2 texts: 1 made, 1 already there")
                .doesNotContain("had come in before");
    }

    @Test
    void aTextThatHasChangedIsAnother() throws IOException {
        text("a.txt", "Fog");
        assertThat(run("import", texts.toString())).isZero();
        text("a.txt", "Storm");

        assertThat(run("import", texts.toString())).isZero();

        assertThat(headlines()).containsExactly("Fog " + mark, "Storm " + mark);
    }

    @Test
    void whatWasRefusedIsTriedAgain() throws IOException {
        Files.writeString(texts.resolve("a.txt"), "");
        assertThat(run("import", texts.toString())).isEqualTo(1);
        text("a.txt", "Fog");

        assertThat(run("import", texts.toString())).isZero();

        assertThat(headlines()).containsExactly("Fog " + mark);
    }

    @Test
    void aTextWhoseArticleIsGoneComesInAgain() throws IOException {
        text("a.txt", "Fog");
        assertThat(run("import", texts.toString())).isZero();
        rows().run("delete from desk.article where headline like '%' || ?", mark);

        assertThat(run("import", texts.toString())).isZero();

        assertThat(headlines()).containsExactly("Fog " + mark);
    }

    @Test
    void twoImportsAtOnceMakeEachTextOnce() throws IOException {
        for (int i = 0; i < 20; i++) {
            text("%02d.txt".formatted(i), "Boat %02d waits".formatted(i));
        }

        var other = CompletableFuture.supplyAsync(() -> run("import", texts.toString()));
        assertThat(run("import", texts.toString())).isZero();

        assertThat(other.join()).isZero();
        assertThat(headlines()).hasSize(20).doesNotHaveDuplicates();
    }
}
