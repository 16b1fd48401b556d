package dev.verbatim.transfer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verbatim.content.SortKeys;
import dev.verbatim.transfer.TransferOrder.Export;
import dev.verbatim.transfer.TransferOrder.Import;
import dev.verbatim.transfer.TransferOrder.Misunderstood;
import dev.verbatim.transfer.file.Lines;
import dev.verbatim.transfer.file.Progress;
import dev.verbatim.transfer.file.TransferError;
import dev.verbatim.transfer.newsroom.NewsroomExport;
import dev.verbatim.transfer.newsroom.NewsroomHeader;
import dev.verbatim.transfer.newsroom.NewsroomImport;
import dev.verbatim.transfer.newsroom.RowBatch;
import dev.verbatim.transfer.texts.TextsImport;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/// Verbatim as a command: carries out what the command line orders, and ends.
@Singleton
@Unremovable
public class Transfer implements QuarkusApplication {

    /// What differs from the server: a command listens nowhere, opens no sample newsroom, keeps no answers,
    /// and leaves its output to itself.
    public static final Map<String, String> SETTINGS = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.management.host-enabled", "false",
            "verbatim.sample", "false",
            "verbatim.cache.enabled", "false",
            "quarkus.log.console.stderr", "true",
            "quarkus.log.category.\"io.quarkus\".level", "WARN");

    private static final int DONE = 0;
    private static final int FAILED = 1;
    public static final int MISUNDERSTOOD = 2;

    private final AgroalDataSource desk;
    private final TextsImport texts;

    Transfer(@DataSource("desk") AgroalDataSource desk, TextsImport texts) {
        this.desk = desk;
        this.texts = texts;
    }

    @Override
    public int run(String... words) {
        return run(System.out, System.err, words);
    }

    public int run(PrintStream out, PrintStream err, String... words) {
        try {
            return switch (TransferOrder.of(words)) {
                case Export(var file) -> export(file, out);
                case Import(var from, var report) ->
                    isNewsroom(from) ? newsroom(from, report, out) : texts(from, report, out);
            };
        } catch (Misunderstood e) {
            err.println(e.getMessage());
            return MISUNDERSTOOD;
        } catch (TransferError e) {
            err.println(e.getMessage());
            return FAILED;
        } catch (SQLException e) {
            err.println("The database refuses: " + RowBatch.reason(e));
            return FAILED;
        }
    }

    private int export(Path file, PrintStream out) throws SQLException {
        try (var connection = desk.getConnection()) {
            tell(new NewsroomExport(connection).to(file), out, "Exported", file);
            return DONE;
        }
    }

    private static boolean isNewsroom(Path from) {
        if (Files.isDirectory(from)) {
            return false;
        }
        try (var lines = Lines.of(from)) {
            var first = lines.next();
            return first != null && NewsroomHeader.begins(first);
        }
    }

    private int newsroom(Path file, Optional<Path> report, PrintStream out) throws SQLException {
        try (var connection = desk.getConnection()) {
            var counts = NewsroomImport.read(file, connection, Progress.on(out));
            SortKeys.complete(connection);
            tell(counts, out, "Imported", file);
            write(report, new ObjectMapper().valueToTree(Map.of("rows", counts)));
            return DONE;
        }
    }

    private static void tell(Map<String, Long> counts, PrintStream out, String done, Path file) {
        counts.forEach((table, rows) -> out.printf("%-20s %,12d%n", table, rows));
        out.printf(
                "%s %,d rows: %s%n",
                done, counts.values().stream().mapToLong(Long::longValue).sum(), file);
    }

    private int texts(Path from, Optional<Path> file, PrintStream out) {
        var report = texts.run(from, Progress.on(out));
        report.print(out);
        write(file, report.json());
        return report.isComplete() ? DONE : FAILED;
    }

    private static void write(Optional<Path> file, ObjectNode report) {
        if (file.isPresent()) {
            try {
                Files.writeString(file.get(), report.toPrettyString() + "\n");
            } catch (IOException e) {
                throw new TransferError("The report " + file.get() + " cannot be written: " + e.getMessage(), e);
            }
        }
    }
}
