package dev.verbatim.bootstrap.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/// One connection, and the three things that are said on it while a database is prepared.
public record Sql(Connection connection) {

    public void run(String statement) throws SQLException {
        try (var running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    boolean yes(String question, String... arguments) throws SQLException {
        return text(question, arguments).equals("t");
    }

    /// The first column of the first row.
    public String text(String question, String... arguments) throws SQLException {
        try (var asking = connection.prepareStatement(question)) {
            for (int i = 0; i < arguments.length; i++) {
                asking.setString(i + 1, arguments[i]);
            }
            try (var answer = asking.executeQuery()) {
                if (!answer.next()) {
                    throw new SQLException("no answer to: " + question);
                }
                return answer.getString(1);
            }
        }
    }
}
