package dev.verbatim.transfer.newsroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.transfer.file.TransferError;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/// The first line of a newsroom's file: what it is, and of which tables it was made.
///
/// @param schema the last migration, e.g. 5
public record NewsroomHeader(String format, int version, String schema) {

    private static final String FORMAT = "verbatim-newsroom";
    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    static NewsroomHeader of(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select version from desk.flyway_schema_history
                        where success and version is not null order by installed_rank desc limit 1""")) {
            if (!rows.next()) {
                throw new TransferError("The database has no tables yet.");
            }
            return new NewsroomHeader(FORMAT, VERSION, rows.getString(1));
        }
    }

    /// Whether a file that begins so holds, or means to hold, a newsroom.
    public static boolean begins(byte[] line) {
        try {
            return JSON.readTree(line) instanceof JsonNode node && node.has("format");
        } catch (IOException e) {
            return false;
        }
    }

    byte[] line() {
        return "{\"format\":\"%s\",\"version\":%s,\"schema\":\"%s\"}\n"
                .formatted(format, version, schema)
                .getBytes(UTF_8);
    }

    /// Whether the file was made by a Verbatim before this one: its rows may lack columns that came later.
    ///
    /// @throws TransferError unless the line is such a header, or this very one
    boolean isOlder(byte[] line) {
        var given = read(line);
        if (!given.path("format").asText().equals(format)) {
            throw TransferError.atLine(
                    1, "The format is " + given.path("format") + ", and only \"" + format + "\" can be read.");
        }
        if (!given.path("version").asText().equals(Integer.toString(version))) {
            throw TransferError.atLine(
                    1, "Version " + given.path("version") + " of the format is not known, only " + version + '.');
        }
        int age = Integer.compare(number(given.path("schema").asText()), number(schema));
        if (age > 0) {
            throw TransferError.atLine(
                    1,
                    "The file was made of tables of version " + given.path("schema") + ", and this newsroom has \""
                            + schema + "\"; import it with the Verbatim that made it, or a later one.");
        }
        given.fieldNames().forEachRemaining(name -> {
            if (!name.equals("format") && !name.equals("version") && !name.equals("schema")) {
                throw TransferError.atLine(1, "The header has an unknown field " + name + '.');
            }
        });
        return age < 0;
    }

    /// What is no version of ours is later than all of them.
    private static int number(String version) {
        return version.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(version) : Integer.MAX_VALUE;
    }

    private static JsonNode read(byte[] line) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException e) {
            throw TransferError.atLine(1, "This is not JSON.");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
