package dev.verbatim.bootstrap.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Makes a PostgreSQL database fit for Verbatim before the migrations run: the schemas `desk` and `live`, the
/// extensions, and the role that may read `live` and nothing else. May run any number of times, on several
/// nodes at once.
public final class Preparation {

    private static final int OLDEST_VERSION = 15;
    /// Nodes that start together take turns. Any number will do that nothing else locks in this database;
    /// this one spells "verbatim".
    private static final long LOCK = 0x7665_7262_6174_696DL;

    private final Sql sql;
    private final Login owner;

    private Preparation(Connection connection, Login owner) {
        this.sql = new Sql(connection);
        this.owner = owner;
    }

    public static DatabaseTarget prepare(Login owner, DatabaseConfig config, String remark) {
        try (var connection = owner.connect()) {
            return new Preparation(connection, owner).prepare(config, remark);
        } catch (SQLException e) {
            throw new UnusableDatabase("The database " + owner + " cannot be prepared: " + firstLine(e), e);
        }
    }

    private DatabaseTarget prepare(DatabaseConfig config, String remark) throws SQLException {
        refuseOldOrReadOnly();
        var database = sql.text("SELECT current_database()");
        var role = new LiveRole(sql, owner, database);
        var live = inTurn(database, () -> role.prepare(config));
        role.check(live);
        var description = "PostgreSQL %s at %s, database %s%s"
                .formatted(
                        sql.text("SHOW server_version").split(" ")[0],
                        owner.url().server(),
                        database,
                        remark);
        return new DatabaseTarget(owner, live, description);
    }

    private interface Preparing {
        public Login prepare() throws SQLException;
    }

    /// In one transaction, with which the lock ends wherever it is held, behind a pooler too. A node that is
    /// paused in the middle does not keep the others waiting for ever.
    private Login inTurn(String database, Preparing reader) throws SQLException {
        sql.connection().setAutoCommit(false);
        sql.run("SET LOCAL lock_timeout = '1min'");
        sql.run("SET LOCAL idle_in_transaction_session_timeout = '30s'");
        sql.run("SELECT pg_advisory_xact_lock(%s)".formatted(LOCK));
        createSchema("desk", database);
        createSchema("live", database);
        createExtension("pg_trgm");
        createExtension("unaccent");
        var prepared = reader.prepare();
        sql.connection().commit();
        sql.connection().setAutoCommit(true);
        return prepared;
    }

    private void refuseOldOrReadOnly() throws SQLException {
        if (Integer.parseInt(sql.text("SHOW server_version_num")) < OLDEST_VERSION * 10_000) {
            throw new UnusableDatabase(
                    "The database at " + owner.url() + " is PostgreSQL " + sql.text("SHOW server_version")
                            + ", and Verbatim needs PostgreSQL " + OLDEST_VERSION + " or newer.");
        }
        if (!"UTF8".equals(sql.text("SHOW server_encoding"))) {
            throw new UnusableDatabase("The database at " + owner.url() + " is encoded in "
                    + sql.text("SHOW server_encoding") + ", and Verbatim needs one in UTF8.");
        }
        if (sql.yes("SELECT pg_is_in_recovery()")) {
            throw new UnusableDatabase("The database at " + owner.url() + " is a standby that cannot be written;"
                    + " set VERBATIM_DATABASE_URL to the primary server.");
        }
    }

    private void createSchema(String schema, String database) throws SQLException {
        if (!sql.yes("SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = ?)", schema)) {
            if (!sql.yes("SELECT has_database_privilege(current_database(), 'CREATE')")) {
                throw new UnusableDatabase(sql.text("""
                        SELECT format('The PostgreSQL user %1$s may not create schemas in the database %2$s; \
                        let an administrator run: GRANT CREATE ON DATABASE %2$I TO %1$I', current_user, ?)""", database));
            }
            sql.run("CREATE SCHEMA IF NOT EXISTS " + schema);
        }
        if (!sql.yes("SELECT has_schema_privilege(?, 'CREATE')", schema)) {
            throw new UnusableDatabase(sql.text("""
                    SELECT format('The PostgreSQL user %1$s may not create tables in the schema %2$s; \
                    let an administrator run: ALTER SCHEMA %2$I OWNER TO %1$I', current_user, ?)""", schema));
        }
    }

    private void createExtension(String extension) throws SQLException {
        if (sql.yes("SELECT EXISTS (SELECT FROM pg_extension WHERE extname = ?)", extension)) {
            return;
        }
        if (!sql.yes("SELECT EXISTS (SELECT FROM pg_available_extensions WHERE name = ?)", extension)) {
            throw new UnusableDatabase("The PostgreSQL server at " + owner.url() + " lacks the extension " + extension
                    + "; install PostgreSQL's contrib package there.");
        }
        try {
            sql.run("CREATE EXTENSION IF NOT EXISTS " + extension + " SCHEMA public");
        } catch (SQLException e) {
            throw new UnusableDatabase(
                    "The PostgreSQL user " + owner.username() + " may not create the extension " + extension
                            + " (" + firstLine(e) + "); let an administrator run in that database: CREATE EXTENSION "
                            + extension
                            + " SCHEMA public",
                    e);
        }
    }

    static @Nullable String firstLine(SQLException e) {
        var message = e.getMessage();
        return message == null ? e.getSQLState() : message.lines().findFirst().orElse(message);
    }
}
