package dev.verbatim.transfer.newsroom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.bootstrap.SpareDatabase;
import dev.verbatim.transfer.file.Progress;
import dev.verbatim.transfer.file.TransferError;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is wrong with a newsroom's file is told with its line, and nothing of it comes in.
class NewsroomImportTest {

    private static final String HEADER = "{\"format\":\"verbatim-newsroom\",\"version\":1,\"schema\":\"%s\"}";
    private static final String ID = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final String OTHER_ID = "01890a5d-ac96-774b-bcce-b302099a8058";

    private static SpareDatabase database;

    private static final Progress SILENT = new Progress(new PrintStream(OutputStream.nullOutputStream()), false);

    @TempDir
    Path folder;

    @BeforeAll
    static void make() {
        database = SpareDatabase.make().migrated();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void aFileOfAnotherFormatIsRefusedByName() throws Exception {
        refused(file("{\"format\":\"other\",\"version\":1,\"schema\":\"1\"}", "{\"end\":0}"))
                .hasMessageStartingWith("Line 1: The format is \"other\"");
    }

    @Test
    void aLaterVersionOfTheFormatIsRefusedByName() throws Exception {
        refused(file("{\"format\":\"verbatim-newsroom\",\"version\":2,\"schema\":\"1\"}"))
                .hasMessageStartingWith("Line 1: Version 2 of the format");
    }

    @Test
    void tablesOfAnotherVersionAreRefusedByName() throws Exception {
        refused(file(HEADER.formatted("4711"))).hasMessageContaining("tables of version \"4711\"");
    }

    @Test
    void anUnknownFieldOfTheHeaderIsRefusedByName() throws Exception {
        refused(file(header().replace("}", ",\"packed\":true}"))).hasMessageContaining("unknown field packed");
    }

    @Test
    void anEmptyFileIsRefused() throws Exception {
        refused(file()).hasMessageStartingWith("Line 1: The format is");
    }

    @Test
    void anUnknownTableIsRefusedByNameAndLine() throws Exception {
        refused(file(header(), topic(ID, "fog"), row("desk.shoe", "{}"), "{\"end\":2}"))
                .hasMessageStartingWith("Line 3: There is no table desk.shoe");
    }

    @Test
    void tablesThatAreLeftOutAreRefused() throws Exception {
        refused(file(header(), row("desk.event", "{}"), "{\"end\":1}")).hasMessageContaining("no table desk.event");
    }

    @Test
    void anUnknownColumnIsRefusedByNameAndLine() throws Exception {
        refused(file(header(), topic(ID, "fog").replace("\"slug\"", "\"slugg\""), "{\"end\":1}"))
                .hasMessageStartingWith("Line 2: desk.topic has no column slugg");
    }

    @Test
    void aMissingColumnIsRefusedByNameAndLine() throws Exception {
        refused(file(header(), topic(ID, "fog").replace("\"slug\":\"fog\",", ""), "{\"end\":1}"))
                .hasMessageStartingWith("Line 2: The column slug of desk.topic is missing");
    }

    @Test
    void talliesCannotBeBroughtIn() throws Exception {
        refused(file(header(), row("desk.source", "{\"use_count\":7}"), "{\"end\":1}"))
                .hasMessageContaining("desk.source has no column use_count");
    }

    @Test
    void aValueThatTheDatabaseRefusesIsToldByItsLine() throws Exception {
        refused(file(header(), topic(ID, "fog"), topic("no-uuid", "sea"), "{\"end\":2}"))
                .hasMessageStartingWith("Line 3: desk.topic does not take this row")
                .hasMessageContaining("no-uuid");
    }

    @Test
    void aSlugThatIsThereTwiceIsToldByTheLineOfTheSecond() throws Exception {
        refused(file(header(), topic(ID, "fog"), topic(OTHER_ID, "fog"), "{\"end\":2}"))
                .hasMessageStartingWith("Line 3:")
                .hasMessageContaining("(slug)=(fog)");
    }

    @Test
    void aLinkThatLeadsNowhereIsToldByItsLine() throws Exception {
        var dangling = topic(ID, "fog").replace("\"parent_id\":null", "\"parent_id\": \"" + OTHER_ID + "\"");

        refused(file(header(), dangling, "{\"end\":1}"))
                .hasMessageStartingWith("Line 2: The parent_id of desk.topic leads to " + OTHER_ID);
    }

    @Test
    void aLinkMayLeadToALaterRow() throws Exception {
        var child = topic(ID, "fog").replace("\"parent_id\":null", "\"parent_id\":\"" + OTHER_ID + "\"");
        var file = file(header(), child, topic(OTHER_ID, "weather"), "{\"end\":2}");

        try (var other = SpareDatabase.make().migrated();
                var connection = other.connect()) {
            assertThat(NewsroomImport.read(file, connection, SILENT)).containsEntry("desk.topic", 2L);

            assertThatThrownBy(() -> NewsroomImport.read(file, connection, SILENT))
                    .isInstanceOf(TransferError.class)
                    .hasMessageContaining("this one holds rows: desk.topic 2");
        }
    }

    @Test
    void aFileThatWasCutOffIsRefused() throws Exception {
        refused(file(header(), topic(ID, "fog"))).hasMessageStartingWith("Line 3: The end of the newsroom is missing");
        refused(file(header(), topic(ID, "fog").substring(0, 40))).hasMessageStartingWith("Line 2: This is neither");
    }

    @Test
    void rowsThatWereTakenOutAreMissed() throws Exception {
        refused(file(header(), topic(ID, "fog"), "{\"end\":2}")).hasMessageContaining("has 2 rows, and has 1");
    }

    @Test
    void nothingMayFollowTheEnd() throws Exception {
        refused(file(header(), "{\"end\":0}", topic(ID, "fog"))).hasMessageStartingWith("Line 3: Something follows");
    }

    @Test
    void aNameThatStandsTwiceInARowIsRefused() throws Exception {
        refused(file(header(), topic(ID, "fog").replace("\"slug\"", "\"slug\":\"sea\",\"slug\""), "{\"end\":1}"))
                .hasMessageStartingWith("Line 2:");
    }

    @Test
    void aNewsroomThatSomebodyWritesInIsLeftAlone() throws Exception {
        var file = file(header(), "{\"end\":0}");

        try (var writer = database.connect();
                var connection = database.connect()) {
            writer.setAutoCommit(false);
            writer.createStatement().execute("delete from desk.topic");

            assertThatThrownBy(() -> NewsroomImport.read(file, connection, SILENT))
                    .hasMessageStartingWith("Somebody is working in this newsroom");
        }
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(Path file) throws SQLException {
        try (var connection = database.connect()) {
            var before = form(connection);
            var refusal = assertThatThrownBy(() -> NewsroomImport.read(file, connection, SILENT))
                    .isInstanceOf(TransferError.class);
            assertThat(form(connection)).isEqualTo(before);
            return refusal;
        }
    }

    /// Rows, triggers and links, of which a refused import leaves all as they were.
    private static List<String> form(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select 'topics ' || count(*) from desk.topic
                        union all select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text
                          from pg_trigger where not tgisinternal
                        union all select conrelid::regclass || ' ' || conname from pg_constraint where contype = 'f'
                        order by 1""")) {
            var form = new ArrayList<String>();
            while (rows.next()) {
                form.add(rows.getString(1));
            }
            return form;
        }
    }

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("newsroom.jsonl"), List.of(lines));
    }

    private static String header() throws SQLException {
        try (var connection = database.connect()) {
            return new String(NewsroomHeader.of(connection).line(), UTF_8).strip();
        }
    }

    private static String topic(String id, String slug) {
        return row("desk.topic", """
                {"id":"%s","version":3,"slug":"%s","name":"A topic","kind":"SUBJECT","description":null,\
                "parent_id":null,"created_at":"2026-01-02T03:04:05+00:00","updated_at":"2026-01-02T03:04:05+00:00"}""".formatted(id, slug));
    }

    private static String row(String table, String json) {
        return "{\"table\":\"%s\",\"row\":%s}".formatted(table, json);
    }
}
