package dev.verbatim.ops;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Verbatim against a PostgreSQL that somebody else runs, whose rights are as narrow as an administrator likes
/// them.
class PreparationTest {

    @TempDir
    static Path folder;

    private static EmbeddedServer server;
    private static Login admin;

    @BeforeAll
    static void start() {
        var held = DataFolder.hold(folder);
        server = EmbeddedServer.start(
                held, ServerBinaries.in(TestDatabase.PROGRAMS), 0, EmbeddedServer.Durability.SCRATCH);
        admin = server.owner().as("postgres", held.password());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theReaderMayReadTheLiveEditionAndNothingElse() throws Exception {
        var target = prepare(owner("reading", "CREATEROLE"));
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
        var owner = owner("together", "CREATEROLE");

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
        var owner = owner("changing", "CREATEROLE");
        prepare(owner);
        var changed = owner.as(owner.username(), "another");
        administer("ALTER ROLE changing PASSWORD 'another'");

        var target = prepare(changed);

        assertTrue(target.live().works());
    }

    @Test
    void saysHowToLetTheOwnerMakeTheReader() throws Exception {
        var refusal = assertThrows(UnusableDatabase.class, () -> prepare(owner("noroles", "NOCREATEROLE")));

        assertTrue(refusal.getMessage().contains("ALTER ROLE noroles CREATEROLE"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("VERBATIM_LIVE_DATABASE_USERNAME"), refusal.getMessage());
    }

    @Test
    void saysHowToLetTheOwnerMakeSchemas() throws Exception {
        var owner = owner("noschemas", "CREATEROLE");
        administer("ALTER DATABASE noschemas OWNER TO postgres");

        var refusal = assertThrows(UnusableDatabase.class, () -> prepare(owner));

        assertTrue(
                refusal.getMessage().contains("GRANT CREATE ON DATABASE noschemas TO noschemas"), refusal.getMessage());
    }

    @Test
    void usesTheReaderThatAnAdministratorMade() throws Exception {
        var owner = owner("handmade", "NOCREATEROLE");
        administer("CREATE ROLE public_reader LOGIN PASSWORD 'reader'");

        var writing = assertThrows(UnusableDatabase.class, () -> prepare(owner, "public_reader", "reader"));
        administer("ALTER ROLE public_reader SET default_transaction_read_only = on");
        var target = prepare(owner, "public_reader", "reader");
        migrate(target);

        assertTrue(
                writing.getMessage().contains("ALTER ROLE public_reader SET default_transaction_read_only"),
                writing.getMessage());
        assertEquals("public_reader", target.live().username());
    }

    @Test
    void refusesAReaderThatSeesDrafts() throws Exception {
        var owner = owner("leaky", "NOCREATEROLE");
        administer("CREATE ROLE peeking LOGIN PASSWORD 'reader' IN ROLE leaky");
        administer("ALTER ROLE peeking SET default_transaction_read_only = on");

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
        var stranger = owner("known", "CREATEROLE").as("stranger", "x");

        var refusal = assertThrows(UnusableDatabase.class, () -> prepare(stranger));

        assertTrue(refusal.getMessage().contains("does not accept the user stranger"), refusal.getMessage());
    }

    @Test
    void writersAndReadersHaveTheirTimeouts() throws Exception {
        var target = prepare(owner("timing", "CREATEROLE"));

        var url = DatabaseUrl.parse(String.valueOf(target.properties().get("quarkus.datasource.desk.jdbc.url")));
        try (var connection =
                new Login(url, target.desk().username(), target.desk().password()).connect()) {
            var session = new Sql(connection);
            assertEquals("5s", session.text("SHOW statement_timeout"));
            assertEquals("1s", session.text("SHOW lock_timeout"));
            assertEquals("desk,public", session.text("SHOW search_path"));
        }
    }

    /// A database and its owner, both called `name`.
    private static Login owner(String name, String right) throws SQLException {
        administer("CREATE ROLE " + name + " LOGIN PASSWORD 'secret' " + right);
        administer("CREATE DATABASE " + name + " OWNER " + name);
        var address = server.owner().url().location().replaceFirst("/.*", "/" + name);
        return new Login(DatabaseUrl.parse("postgresql://" + address), name, "secret");
    }

    private static void administer(String statement) throws SQLException {
        try (var connection = admin.connect()) {
            new Sql(connection).run(statement);
        }
    }

    private static DatabaseTarget prepare(Login owner) {
        return prepare(owner, Map.of());
    }

    private static DatabaseTarget prepare(Login owner, String reader, String password) {
        return prepare(
                owner, Map.of("verbatim.live.database.username", reader, "verbatim.live.database.password", password));
    }

    private static DatabaseTarget prepare(Login owner, Map<String, String> words) {
        var source = new PropertiesConfigSource(words, "test", 100);
        return Preparation.prepare(
                owner,
                DatabaseConfig.of(
                        new SmallRyeConfigBuilder().withSources(source).build()),
                "");
    }

    private static void migrate(DatabaseTarget target) {
        Flyway.configure()
                .dataSource(
                        target.desk().url().jdbc(),
                        target.desk().username(),
                        target.desk().password())
                .defaultSchema("desk")
                .schemas("desk", "live")
                .createSchemas(false)
                .placeholders(Map.of("live_role", target.live().username()))
                .load()
                .migrate();
    }

    private static void assertDenied(Sql session, String statement) {
        var denial = assertThrows(SQLException.class, () -> session.run(statement));

        assertEquals("42501", denial.getSQLState(), denial.getMessage());
    }
}
