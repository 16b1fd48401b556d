package dev.verbatim.transfer.newsroom;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.verbatim.transfer.file.TransferError;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A line of a newsroom's file: a row, left as it stands, or the end.
sealed interface RowLine {

    /// @param json the row as an object
    record Row(String table, Set<String> columns, byte[] json) implements RowLine {

        /// @param mandatory without which the row is refused
        /// @throws TransferError unless the row has these columns, and none that the table has not
        void require(NewsroomTable known, Collection<String> mandatory, long line) {
            for (var column : columns) {
                if (!known.columns().contains(column)) {
                    throw TransferError.atLine(line, known.fullName() + " has no column " + column + '.');
                }
            }
            for (var column : mandatory) {
                if (!columns.contains(column)) {
                    throw TransferError.atLine(
                            line, "The column " + column + " of " + known.fullName() + " is missing.");
                }
            }
        }
    }

    /// The last line, by which a file that was cut off is known.
    record End(long rows) implements RowLine {

        String line() {
            return "{\"end\":%s}\n".formatted(rows);
        }
    }

    JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    static RowLine parse(byte[] line, long number) {
        try (var json = JSON.createParser(line)) {
            expect(JsonToken.START_OBJECT, json.nextToken());
            var first = json.nextFieldName();
            var parsed = "end".equals(first) ? end(json) : row(json, line, String.valueOf(first));
            expect(JsonToken.END_OBJECT, json.nextToken());
            expect(null, json.nextToken());
            return parsed;
        } catch (IOException e) {
            throw TransferError.atLine(number, "This is neither a row nor the end of a newsroom.");
        }
    }

    private static End end(JsonParser json) throws IOException {
        expect(JsonToken.VALUE_NUMBER_INT, json.nextToken());
        return new End(json.getLongValue());
    }

    private static Row row(JsonParser json, byte[] line, String first) throws IOException {
        expectName("table", first);
        expect(JsonToken.VALUE_STRING, json.nextToken());
        var table = json.getText();
        expectName("row", String.valueOf(json.nextFieldName()));
        expect(JsonToken.START_OBJECT, json.nextToken());
        int start = (int) json.currentTokenLocation().getByteOffset();
        var columns = new LinkedHashSet<String>();
        for (var column = json.nextFieldName(); column != null; column = json.nextFieldName()) {
            columns.add(column);
            json.nextToken();
            json.skipChildren();
        }
        int end = (int) json.currentLocation().getByteOffset();
        return new Row(table, columns, Arrays.copyOfRange(line, start, end));
    }

    private static void expectName(String expected, String found) throws IOException {
        if (!expected.equals(found)) {
            throw new IOException(found + " instead of " + expected);
        }
    }

    private static void expect(@Nullable JsonToken expected, @Nullable JsonToken found) throws IOException {
        if (expected != found) {
            throw new IOException(found + " instead of " + expected);
        }
    }
}
