package dev.verbatim.rowmapping;

import java.sql.SQLException;

/// The database could not tell.
public final class ReadError extends RuntimeException {

    private static final long serialVersionUID = 1;

    ReadError(SQLException cause) {
        super(cause);
    }
}
