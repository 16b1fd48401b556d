package dev.verbatim.bootstrap;

import dev.verbatim.Desk;
import dev.verbatim.bootstrap.postgres.Cluster;
import dev.verbatim.bootstrap.postgres.DatabaseConfig;
import dev.verbatim.bootstrap.postgres.DatabaseTarget;
import dev.verbatim.bootstrap.postgres.DatabaseUrl;
import dev.verbatim.bootstrap.postgres.Login;
import dev.verbatim.bootstrap.postgres.Preparation;
import dev.verbatim.bootstrap.postgres.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/// A newsroom of its own, with tables and without a row, beside the one that the tests share. On the same
/// server.
public final class SpareDatabase implements AutoCloseable {

    private final Login admin;
    private final String name;
    private final DatabaseTarget target;

    private SpareDatabase(Login admin, String name, DatabaseTarget target) {
        this.admin = admin;
        this.name = name;
        this.target = target;
    }

    public static SpareDatabase make() {
        var properties = new TestDatabase().start();
        var shared = DatabaseUrl.parse(String.valueOf(properties.get("quarkus.datasource.desk.jdbc.url")));
        var owner = new Login(
                DatabaseUrl.parse("postgresql://" + shared.location()),
                String.valueOf(properties.get("quarkus.datasource.desk.username")),
                properties.get("quarkus.datasource.desk.password"));
        var admin = owner.as(Cluster.ADMIN, adminPassword());
        var name = "spare_" + Desk.mark();
        run(admin, "CREATE DATABASE " + name + " OWNER " + owner.username());
        var address = "postgresql://" + shared.location().replaceFirst("/.*", "/" + name);
        var spare = new Login(DatabaseUrl.parse(address), owner.username(), owner.password());
        var target = Preparation.prepare(spare, DatabaseConfig.of(ConfigProvider.getConfig()), "");
        return new SpareDatabase(admin, name, target);
    }

    /// Makes the tables, which the application would do at its start.
    public SpareDatabase migrated() {
        migrations().run();
        return this;
    }

    Migrations migrations() {
        return Migrations.of(target);
    }

    /// Has the tables of an older Verbatim.
    ///
    /// @param version the last migration that it knew
    SpareDatabase migratedTo(String version) {
        Migrations.configuration(target)
                .target(version)
                .skipDefaultCallbacks(true)
                .load()
                .migrate();
        return this;
    }

    /// What an application needs to work here.
    public Map<String, String> properties() {
        return target.properties();
    }

    /// As the application's own: with its timeouts.
    public Connection connect() {
        var url = DatabaseUrl.parse(String.valueOf(properties().get("quarkus.datasource.desk.jdbc.url")));
        return new Login(url, target.desk().username(), target.desk().password()).connect();
    }

    private static String adminPassword() {
        try {
            return Files.readString(TestDatabase.folder().resolve("password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Login admin, String statement) {
        try (var connection = admin.connect()) {
            new Sql(connection).run(statement);
        } catch (SQLException e) {
            throw new AssertionError(statement, e);
        }
    }

    @Override
    public void close() {
        run(admin, "DROP DATABASE " + name + " WITH (FORCE)");
        run(admin, "DROP ROLE " + target.live().username());
    }
}
