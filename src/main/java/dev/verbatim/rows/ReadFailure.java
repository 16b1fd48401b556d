package dev.verbatim.rows;

import java.sql.SQLException;

/// The database could not tell.
public final class ReadFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    ReadFailure(SQLException cause) {
        super(cause);
    }
}
