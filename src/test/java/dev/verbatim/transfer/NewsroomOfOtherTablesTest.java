package dev.verbatim.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.bootstrap.SpareDatabase;
import dev.verbatim.graph.NewTables;
import dev.verbatim.transfer.file.Progress;
import dev.verbatim.transfer.file.TransferError;
import dev.verbatim.transfer.newsroom.NewsroomExport;
import dev.verbatim.transfer.newsroom.NewsroomImport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A newsroom goes from version to version: what one exports the next ones take in.
class NewsroomOfOtherTablesTest {

    private static final String ID = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final Progress SILENT = new Progress(new PrintStream(OutputStream.nullOutputStream()), false);

    @TempDir
    Path folder;

    private SpareDatabase one;
    private SpareDatabase other;
    private Connection here;
    private Connection there;

    @BeforeEach
    void make() {
        one = SpareDatabase.make().migrated();
        other = SpareDatabase.make().migrated();
        here = one.connect();
        there = other.connect();
    }

    @AfterEach
    void drop() throws SQLException {
        here.close();
        there.close();
        one.close();
        other.close();
    }

    @Test
    void newTablesAndColumnsGoAlongAndGeneratedOnesAreComputedAnew() throws Exception {
        new NewTables(here).make();
        new NewTables(there).make();
        run(here, "insert into desk.award (id, person_id, position, title) values ('%1$s', '%1$s', 0, 'Prize')", true);
        run(here, "update desk.person set motto = 'Ahead' where id = '%1$s'", false);
        var first = exported(here, "first.jsonl");

        var read = NewsroomImport.read(first, there, SILENT);

        var second = exported(there, "second.jsonl");
        assertThat(read).isEqualTo(Map.of("desk.person", 1L, "desk.award", 1L));
        assertThat(Files.mismatch(first, second)).isEqualTo(-1);
        assertThat(Files.readString(second)).contains("\"motto\":\"Ahead\"").doesNotContain("\"made\"");
    }

    @Test
    void whatAVersionBeforeExportedComesInWithoutTheColumnsThatCameLater() throws Exception {
        new NewTables(there).make();
        run(here, "select 1", true);
        var older = older(exported(here, "older.jsonl"), "", "");

        assertThat(NewsroomImport.read(older, there, SILENT)).isEqualTo(Map.of("desk.person", 1L));

        assertThat(Files.readString(exported(there, "later.jsonl"))).contains("\"name\":\"Ada\"", "\"motto\":null");
    }

    @Test
    void whatNoRowCanBeWithoutIsMissedInAnOlderFileToo() throws Exception {
        run(here, "select 1", true);
        var older = older(exported(here, "older.jsonl"), "\"slug\":\"ada\",", "");

        assertThatThrownBy(() -> NewsroomImport.read(older, there, SILENT))
                .isInstanceOf(TransferError.class)
                .hasMessageStartingWith("Line 2: The column slug of desk.person is missing");
    }

    private Path exported(Connection connection, String name) throws SQLException {
        var file = folder.resolve(name);
        new NewsroomExport(connection).to(file);
        return file;
    }

    /// As if the tables had been those of version 7, and something had been otherwise.
    private static Path older(Path file, String what, String instead) throws IOException {
        var text = Files.readString(file).replaceFirst("\"schema\":\"[0-9]+\"", "\"schema\":\"7\"");
        return Files.writeString(file, text.replace(what, instead));
    }

    /// @param first whether somebody has to be entered before
    private static void run(Connection connection, String sql, boolean first) throws SQLException {
        var statements = first ? List.of("""
                        insert into desk.person (id, version, slug, name, aliases, same_as, created_at, updated_at)
                        values ('%1$s', 0, 'ada', 'Ada', '{}', '{}', now(), now())""", sql) : List.of(sql);
        for (var each : statements) {
            try (var statement = connection.createStatement()) {
                statement.execute(each.formatted(ID));
            }
        }
    }
}
