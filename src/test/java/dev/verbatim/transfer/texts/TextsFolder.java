package dev.verbatim.transfer.texts;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.verbatim.Desk;
import dev.verbatim.Rows;
import dev.verbatim.transfer.Transfer;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A folder of texts whose headlines bear a mark, the command that imports it, and what came of that.
abstract class TextsFolder {

    @Inject
    Transfer bulk;

    @Inject
    @DataSource("desk")
    AgroalDataSource desk;

    @TempDir
    Path folder;

    final String mark = Desk.mark();
    final ByteArrayOutputStream told = new ByteArrayOutputStream();
    Path texts;

    @BeforeEach
    void makeFolder() throws IOException {
        texts = Files.createDirectories(folder.resolve("texts"));
    }

    int run(String... words) {
        return bulk.run(out(), out(), words);
    }

    PrintStream out() {
        return new PrintStream(told, true, UTF_8);
    }

    void text(String name, String headline) throws IOException {
        var file = texts.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, headline + " " + mark + "\n\nNobody saw the ferry.\n");
    }

    List<Object> headlines() {
        return rows().read("select headline from desk.article where headline like '%' || ? order by 1", mark);
    }

    Rows rows() {
        return new Rows(desk);
    }
}
