package dev.verbatim.bootstrap.postgres;

import io.quarkus.runtime.Application;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/// The PostgreSQL that comes with Verbatim: it keeps the newsroom's data in one folder, answers to this
/// machine and to passwords only, and finds its data again however the last run ended.
public final class EmbeddedServer implements AutoCloseable {

    /// Whether a confirmed write survives a power cut. `SCRATCH` is for tests, whose data nobody misses.
    public enum Durability {
        DURABLE,
        SCRATCH
    }

    private static final String NAME = "verbatim";

    private final DataFolder folder;
    private final Postmaster postmaster;
    private final Supervisor supervisor;
    private final Login owner;

    private EmbeddedServer(DataFolder folder, Postmaster postmaster, Supervisor supervisor, Login owner) {
        this.folder = folder;
        this.postmaster = postmaster;
        this.supervisor = supervisor;
        this.owner = owner;
    }

    /// Comes back when the server accepts connections. The server holds the folder from now on; `port` 0
    /// takes a free one.
    public static EmbeddedServer start(DataFolder folder, ServerBinaries programs, int port, Durability durability) {
        var password = folder.password();
        programs.own(folder.root());
        var cluster = new Cluster(folder, programs);
        cluster.refuseAnotherVersion();
        var postmaster = new Postmaster(folder.cluster(), programs);
        postmaster.endOrphan();
        cluster.createIfMissing();
        int listening = cluster.start(port, settings(durability));
        var address = "postgresql://127.0.0.1:" + listening + "/";
        var owner = new Login(DatabaseUrl.parse(address + NAME), NAME, Secret.derived(password, NAME));
        createIfMissing(owner, new Login(DatabaseUrl.parse(address + "postgres"), Cluster.ADMIN, password));
        // at the same port, where the pools find it
        var supervisor = new Supervisor(postmaster, folder.serverLog(), () -> {
            postmaster.endOrphan();
            cluster.start(listening, settings(durability));
        });
        return new EmbeddedServer(folder, postmaster, supervisor.begin(), owner);
    }

    private static Map<String, String> settings(Durability durability) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("listen_addresses", "127.0.0.1");
        // No socket in the file system: one way in, and no limit on the length of the folder's name.
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "40");
        settings.put("shared_buffers", "128MB");
        // Its passwords are 32 random bytes, which nobody guesses however fast; hashing them 4096 times for each
        // connection would cost every start a quarter of a second.
        settings.put("scram_iterations", "1");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        var safe = durability == Durability.DURABLE ? "on" : "off";
        settings.put("fsync", safe);
        settings.put("synchronous_commit", safe);
        settings.put("full_page_writes", safe);
        return settings;
    }

    /// The owner is no superuser, so that what Verbatim needs here is what it needs of any PostgreSQL.
    private static void createIfMissing(Login owner, Login admin) {
        if (owner.works()) {
            return;
        }
        try (var connection = admin.open()) {
            var sql = new Sql(connection);
            if (!sql.yes("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = ?)", NAME)) {
                sql.run("CREATE ROLE " + NAME + " LOGIN CREATEROLE");
            }
            LiveRole.setPassword(sql, owner);
            if (!sql.yes("SELECT EXISTS (SELECT FROM pg_database WHERE datname = ?)", NAME)) {
                sql.run("CREATE DATABASE " + NAME + " OWNER " + NAME);
            }
        } catch (SQLException e) {
            throw new UnusableDatabase(
                    "The database server does not let its own administrator in: " + e.getMessage(), e);
        }
    }

    public Login owner() {
        return owner;
    }

    /// Stops the server when this process ends in good order, after Quarkus has answered what it was asked
    /// and closed its pools.
    public void closeWhenTheAppEnds() {
        var time = StopTime.of(ConfigProvider.getConfig());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAfterTheApp(time), "stop the database"));
    }

    private void closeAfterTheApp(StopTime time) {
        // Whoever ends the app may have ended the server too, as systemd does.
        supervisor.expectTheEnd();
        var app = Application.currentApplication();
        if (app != null) {
            var stopping = new Thread(app::awaitShutdown, "await the app");
            stopping.setDaemon(true);
            stopping.start();
            try {
                stopping.join(time.duration());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        close();
    }

    @Override
    public synchronized void close() {
        supervisor.close();
        postmaster.stop(Duration.ofSeconds(10));
        folder.close();
    }
}
