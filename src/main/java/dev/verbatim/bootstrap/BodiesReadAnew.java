package dev.verbatim.bootstrap;

import dev.verbatim.quote.FirstReadBodies;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/// After a Verbatim that reads bodies otherwise than the one before, words are counted and places of quotes
/// found anew, once. It is a repeatable migration, which runs after all those that have numbers, and whose
/// checksum is the reading.
public final class BodiesReadAnew implements JavaMigration {

    private static final int READING = 2;

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "bodies read anew";
    }

    @Override
    public Integer getChecksum() {
        return READING;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        FirstReadBodies.renew(context.getConnection());
    }
}
