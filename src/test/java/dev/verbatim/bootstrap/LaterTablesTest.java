package dev.verbatim.bootstrap;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.bootstrap.postgres.UnusableDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class LaterTablesTest {

    @Test
    void tablesThatALaterVerbatimHasMadeAreToldInASentence() throws SQLException {
        try (var database = SpareDatabase.make().migrated();
                var connection = database.connect();
                var statement = connection.createStatement()) {
            assertThatCode(() -> database.migrations().refuseTablesOfALaterVerbatim())
                    .doesNotThrowAnyException();

            statement.execute("""
                    insert into desk.flyway_schema_history
                      (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                    values (900, '900', 'to come', 'SQL', 'V900__to_come.sql', 1, 'me', 1, true)""");

            assertThatThrownBy(() -> database.migrations().refuseTablesOfALaterVerbatim())
                    .isInstanceOf(UnusableDatabase.class)
                    .hasMessageMatching(
                            "The tables are those of a later Verbatim: they have version 900, and this one knows"
                                    + " them up to version [0-9]+; start the Verbatim that made them, or a later one\\.");
        }
    }
}
