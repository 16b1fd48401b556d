package dev.verbatim.engine.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.graphql.error.ErrorCode;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

/// What a database that is away, in whatever way, is told as.
class ErrorReportTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08006", "08003", "08S01", "53100", "53300", "57P01", "57P03", "57P05", "58030", "25P02", "25P03",
                "40001", "55P03"
            })
    void whatTheServerSaysAsItLeavesIsUnavailable(String state) {
        assertThat(told(ofServer(state))).isEqualTo(ErrorCode.UNAVAILABLE);
    }

    /// In words that its server has for something else, if it has them.
    @ParameterizedTest
    @EnumSource(
            names = {
                "OBJECT_NOT_IN_STATE",
                "CONNECTION_DOES_NOT_EXIST",
                "CONNECTION_FAILURE",
                "QUERY_CANCELED",
                "UNEXPECTED_ERROR"
            })
    void whatTheDriverSaysOfAConnectionThatIsGoneIsUnavailable(PSQLState state) {
        assertThat(told(new PSQLException("This statement has been closed.", state)))
                .isEqualTo(ErrorCode.UNAVAILABLE);
    }

    @Test
    void aPoolWithoutAConnectionIsUnavailable() {
        assertThat(told(new IllegalStateException(new SQLException("Sorry, acquisition timeout!"))))
                .isEqualTo(ErrorCode.UNAVAILABLE);
    }

    @Test
    void aStatementThatTheServerEndsIsATimeout() {
        assertThat(told(ofServer("57014"))).isEqualTo(ErrorCode.TIMEOUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"55000", "42P01", "22012", "XX000"})
    void whatIsWrongOnOurSideIsInternal(String state) {
        assertThat(told(ofServer(state))).isEqualTo(ErrorCode.INTERNAL);
    }

    private static SQLException ofServer(String state) {
        return new PSQLException(new ServerErrorMessage("SERROR\0C" + state + "\0Mwhat it says\0"));
    }

    private static ErrorCode told(Throwable thrown) {
        return ErrorReport.told(thrown, "Test").code;
    }
}
