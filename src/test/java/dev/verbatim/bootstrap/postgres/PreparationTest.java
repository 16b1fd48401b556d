package dev.verbatim.bootstrap.postgres;

import static dev.verbatim.bootstrap.postgres.AdministeredServer.migrate;
import static dev.verbatim.bootstrap.postgres.AdministeredServer.prepare;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Verbatim against a PostgreSQL that somebody else runs, whose rights are as narrow as an administrator
/// likes them.
class PreparationTest {

    @TempDir
    static Path folder;

    private static AdministeredServer server;

    @BeforeAll
    static void start() {
        server = new AdministeredServer(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theReaderMayReadTheLiveEditionAndNothingElse() throws Exception {
        var target = prepare(server.owner("reading", "CREATEROLE"));
        migrate(target);
        migrate(target);

        try (var connection = target.live().connect()) {
            var reader = new Sql(connection);
            assertEquals("0", reader.text("""
                    SELECT count(*) FROM pg_class WHERE relkind IN ('r', 'v', 'm', 'p', 'S') AND CASE relnamespace::regnamespace::text
                        WHEN 'live' THEN relkind <> 'S' AND NOT has_table_privilege(oid, 'SELECT')
                            OR has_table_privilege(oid, 'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
                        WHEN 'desk' THEN has_table_privilege(oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
                        ELSE false END"""));
            assertEquals("on", reader.text("SHOW transaction_read_only"));
            assertEquals("2s", reader.text("SHOW statement_timeout"));
            assertDenied(reader, "SELECT version FROM desk.flyway_schema_history");
            reader.run("SET default_transaction_read_only = off");
            assertDenied(reader, "CREATE TABLE live.x (i int)");
            assertDenied(reader, "CREATE TABLE public.x (i int)");
            assertDenied(reader, "CREATE TEMPORARY TABLE x (i int)");
            assertDenied(reader, "CREATE SCHEMA x");
        }
    }

    @Test
    void severalNodesMayStartAtOnce() throws Exception {
        var owner = server.owner("together", "CREATEROLE");

        try (var nodes = Executors.newFixedThreadPool(6)) {
            Callable<Object> node = () -> {
                migrate(prepare(owner));
                return "started";
            };
            for (var started :
                    nodes.invokeAll(Stream.generate(() -> node).limit(6).toList())) {
                assertDoesNotThrow(() -> started.get());
            }
        }
    }

    @Test
    void followsAChangedPassword() throws Exception {
        var owner = server.owner("changing", "CREATEROLE");
        prepare(owner);
        var changed = owner.as(owner.username(), "another");
        server.run("ALTER ROLE changing PASSWORD 'another'");

        var target = prepare(changed);

        assertTrue(target.live().works());
    }

    @Test
    void saysHowToLetTheOwnerMakeTheReader() throws Exception {
        var refusal = assertThrows(UnusableDatabase.class, () -> prepare(server.owner("noroles", "NOCREATEROLE")));

        assertTrue(refusal.getMessage().contains("ALTER ROLE noroles CREATEROLE"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("VERBATIM_LIVE_DATABASE_USERNAME"), refusal.getMessage());
    }

    @Test
    void saysHowToLetTheOwnerMakeSchemas() throws Exception {
        var owner = server.owner("noschemas", "CREATEROLE");
        server.run("ALTER DATABASE noschemas OWNER TO postgres");

        var refusal = assertThrows(UnusableDatabase.class, () -> prepare(owner));

        assertTrue(
                refusal.getMessage().contains("GRANT CREATE ON DATABASE noschemas TO noschemas"), refusal.getMessage());
    }

    @Test
    void usesTheReaderThatAnAdministratorMade() throws Exception {
        var owner = server.owner("handmade", "NOCREATEROLE");
        server.run("CREATE ROLE public_reader LOGIN PASSWORD 'reader'");

        var writing = assertThrows(UnusableDatabase.class, () -> prepare(owner, "public_reader", "reader"));
        server.run("ALTER ROLE public_reader SET default_transaction_read_only = on");
        var target = prepare(owner, "public_reader", "reader");
        migrate(target);

        assertTrue(
                writing.getMessage().contains("ALTER ROLE public_reader SET default_transaction_read_only"),
                writing.getMessage());
        assertEquals("public_reader", target.live().username());
    }

    @Test
    void refusesAReaderThatSeesDrafts() throws Exception {
        var owner = server.owner("leaky", "NOCREATEROLE");
        server.run("CREATE ROLE peeking LOGIN PASSWORD 'reader' IN ROLE leaky");
        server.run("ALTER ROLE peeking SET default_transaction_read_only = on");

        var refusal = assertThrows(UnusableDatabase.class, () -> prepare(owner, "peeking", "reader"));

        assertTrue(refusal.getMessage().contains("may look into the schema desk"), refusal.getMessage());
    }

    @Test
    void saysWhatIsMissingWhenTheDatabaseIsUnreachable() {
        var nowhere = Login.of("postgresql://ada:secret@127.0.0.1:1/news", Optional.empty(), Optional.empty(), "root");

        var refusal = assertThrows(UnusableDatabase.class, () -> prepare(nowhere));

        assertTrue(refusal.getMessage().startsWith("No PostgreSQL answers at 127.0.0.1:1/news"), refusal.getMessage());
        assertFalse(refusal.getMessage().contains("secret"), refusal.getMessage());
    }

    @Test
    void saysWhoseLoginIsRefused() throws Exception {
        var stranger = server.owner("known", "CREATEROLE").as("stranger", "x");

        var refusal = assertThrows(UnusableDatabase.class, () -> prepare(stranger));

        assertTrue(refusal.getMessage().contains("does not accept the user stranger"), refusal.getMessage());
    }

    @Test
    void writersAndReadersHaveTheirTimeouts() throws Exception {
        var target = prepare(server.owner("timing", "CREATEROLE"));

        try (var connection = open(target, "desk")) {
            var session = new Sql(connection);
            assertEquals("5s", session.text("SHOW statement_timeout"));
            assertEquals("1s", session.text("SHOW lock_timeout"));
            assertEquals("5s", session.text("SHOW idle_in_transaction_session_timeout"));
            assertEquals("desk,public", session.text("SHOW search_path"));
            assertEquals(6_000, connection.getNetworkTimeout());
        }
        try (var connection = open(target, "live")) {
            var session = new Sql(connection);
            assertEquals("2s", session.text("SHOW statement_timeout"));
            assertEquals("5s", session.text("SHOW idle_in_transaction_session_timeout"));
            assertEquals(3_000, connection.getNetworkTimeout());
        }
        try (var connection = target.migration().connect()) {
            assertEquals("0", new Sql(connection).text("SHOW statement_timeout"));
            assertEquals(0, connection.getNetworkTimeout());
        }
    }

    @Test
    void theUrlOverridesTimeouts() throws Exception {
        var owner = server.owner("patient", "CREATEROLE");
        var url = owner.url()
                .with("socketTimeout", "20")
                .with("options", "-c idle_in_transaction_session_timeout=9s -c statement_timeout=7s");
        var target = prepare(new Login(url, owner.username(), owner.password()));

        try (var connection = open(target, "desk")) {
            var session = new Sql(connection);
            assertEquals("7s", session.text("SHOW statement_timeout"));
            assertEquals("1s", session.text("SHOW lock_timeout"));
            assertEquals("9s", session.text("SHOW idle_in_transaction_session_timeout"));
            assertEquals(20_000, connection.getNetworkTimeout());
        }
        try (var connection = target.migration().connect()) {
            assertEquals("0", new Sql(connection).text("SHOW statement_timeout"));
            assertEquals(0, connection.getNetworkTimeout());
        }
        assertTrue(target.propertiesOfACommand()
                .get("quarkus.datasource.desk.jdbc.url")
                .contains("socketTimeout=0"));
    }

    /// The last word of every migration, about rights, waits for nodes that say it at the same time.
    @Test
    void migrationsThatWaitLetGoOfAllAndTryAgain() throws Exception {
        var target = prepare(server.owner("waiting", "CREATEROLE"));
        try (var holder = target.desk().connect();
                var node = Executors.newSingleThreadExecutor()) {
            var other = new Sql(holder);
            other.run("SELECT pg_advisory_lock(8531350835990653293)");

            var migrated = node.submit(() -> migrate(target));
            for (int i = 0; i < 2; i++) {
                awaitWaiting(other, "1");
                awaitWaiting(other, "0");
            }
            assertFalse(migrated.isDone());
            other.run("SELECT pg_advisory_unlock(8531350835990653293)");

            assertDoesNotThrow(() -> migrated.get(20, TimeUnit.SECONDS));
        }
    }

    private static void awaitWaiting(Sql session, String count) throws SQLException {
        while (!session.text("SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = 'advisory'")
                .equals(count)) {
            Thread.onSpinWait();
        }
    }

    private static Connection open(DatabaseTarget target, String datasource) {
        var url = target.properties().get("quarkus.datasource." + datasource + ".jdbc.url");
        var login = datasource.equals("desk") ? target.desk() : target.live();
        return new Login(DatabaseUrl.parse(String.valueOf(url)), login.username(), login.password()).connect();
    }

    private static void assertDenied(Sql session, String statement) {
        var denial = assertThrows(SQLException.class, () -> session.run(statement));

        assertEquals("42501", denial.getSQLState(), denial.getMessage());
    }
}
