package dev.verbatim.bootstrap.postgres;

import dev.verbatim.bootstrap.Migrations;
import dev.verbatim.bootstrap.TestDatabase;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/// A PostgreSQL with an administrator of its own, who makes databases for others and lets them do as much or
/// as little as an administrator likes.
final class AdministeredServer implements AutoCloseable {

    private final EmbeddedServer server;
    private final Login admin;

    AdministeredServer(Path folder) {
        var held = DataFolder.hold(folder);
        server = EmbeddedServer.start(
                held, ServerBinaries.in(TestDatabase.PROGRAMS), 0, EmbeddedServer.Durability.SCRATCH);
        admin = server.owner().as("postgres", held.password());
    }

    @Override
    public void close() {
        server.close();
    }

    /// A database and its owner, both called `name`.
    Login owner(String name, String right) throws SQLException {
        run("CREATE ROLE " + name + " LOGIN PASSWORD 'secret' " + right);
        run("CREATE DATABASE " + name + " OWNER " + name);
        var address = server.owner().url().location().replaceFirst("/.*", "/" + name);
        return new Login(DatabaseUrl.parse("postgresql://" + address), name, "secret");
    }

    void run(String statement) throws SQLException {
        try (var connection = admin.connect()) {
            new Sql(connection).run(statement);
        }
    }

    static DatabaseTarget prepare(Login owner) {
        return prepare(owner, Map.of());
    }

    static DatabaseTarget prepare(Login owner, String reader, String password) {
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

    static void migrate(DatabaseTarget target) {
        Migrations.of(target).run();
    }
}
