package dev.verbatim.bootstrap;

import dev.verbatim.access.ApiKey;
import dev.verbatim.bootstrap.postgres.DataFolder;
import dev.verbatim.bootstrap.postgres.DatabaseConfig;
import dev.verbatim.bootstrap.postgres.DatabaseTarget;
import dev.verbatim.bootstrap.postgres.EmbeddedServer;
import dev.verbatim.bootstrap.postgres.Login;
import dev.verbatim.bootstrap.postgres.Preparation;
import dev.verbatim.bootstrap.postgres.ServerBinaries;
import dev.verbatim.bootstrap.postgres.UnusableDatabase;
import dev.verbatim.transfer.Transfer;
import dev.verbatim.transfer.TransferOrder;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/// Where Verbatim begins: it makes the database ready, tells Quarkus where it is, and hands over to the
/// server, or to the command that the command line orders.
@QuarkusMain
public final class Launcher {

    private static final Logger LOG = Logger.getLogger(Launcher.class);

    public static void main(String... args) {
        if (About.isAskedFor(args)) {
            System.out.println(About.answer(args));
            return;
        }
        boolean isCommand = args.length > 0;
        if (isCommand) {
            beCommand(args);
        }
        // What is written for machines has the same digits and letters everywhere; libraries do not see to it
        // themselves.
        Locale.setDefault(Locale.ROOT);
        try {
            prepareOnce(isCommand);
        } catch (UnusableDatabase | UnusableSetting e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        if (isCommand) {
            Quarkus.run(Transfer.class, args);
        } else {
            Quarkus.run(args);
        }
    }

    /// What nobody understands is told before any database is started for it.
    private static void beCommand(String... args) {
        try {
            TransferOrder.of(args);
        } catch (TransferOrder.Misunderstood e) {
            System.err.println(e.getMessage());
            System.exit(Transfer.MISUNDERSTOOD);
        }
        Transfer.SETTINGS.forEach(System::setProperty);
    }

    private static void prepareOnce(boolean isCommand) {
        // A live reload runs main again in new classes, but the properties and the server are still those of the first
        // run.
        if (System.getProperty(DatabaseTarget.PREPARED) != null) {
            return;
        }
        var settings = ConfigProvider.getConfig();
        var keys = keys(settings);
        Ports.of(settings).check();
        var config = DatabaseConfig.of(settings);
        var target = prepare(config);
        // The strongest source of configuration, and one that a reload keeps.
        var properties = isCommand
                ? target.propertiesOfACommand()
                : config.url().isPresent() ? target.properties() : target.propertiesOfAnOnlyNode();
        properties.forEach(System::setProperty);
        LOG.info("Database: " + target.description());
        var migrations = Migrations.of(target);
        migrations.refuseTablesOfALaterVerbatim();
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            migrations.run();
            System.setProperty("quarkus.flyway.desk.migrate-at-start", "false");
            if (!isCommand) {
                OutOfMemory.warnUnlessItEndsTheProcess();
                warnWithout(keys);
            }
        } else if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            System.setProperty(DevKey.PROPERTY, DevKey.in(config.dataFolder()));
        }
    }

    private static List<ApiKey> keys(Config settings) {
        try {
            return ApiKey.all(
                    settings.getOptionalValues(ApiKey.SETTING, String.class).orElse(List.of()));
        } catch (IllegalArgumentException e) {
            throw new UnusableSetting(String.valueOf(e.getMessage()));
        }
    }

    private static void warnWithout(List<ApiKey> keys) {
        if (keys.isEmpty()) {
            LOG.warn(
                    "Nobody can write, since there are no keys: set VERBATIM_KEYS, to ada:EDITOR:a-secret-of-your-own say,"
                            + " and start again.");
        }
    }

    private static DatabaseTarget prepare(DatabaseConfig config) {
        if (config.url().isPresent()) {
            var owner =
                    Login.of(config.url().get(), config.username(), config.password(), System.getProperty("user.name"));
            return Preparation.prepare(owner, config, "");
        }
        var folder = DataFolder.hold(config.dataFolder());
        var programs = ServerBinaries.in(folder.programs());
        var server = EmbeddedServer.start(folder, programs, config.port(), EmbeddedServer.Durability.DURABLE);
        server.closeWhenTheAppEnds();
        return Preparation.prepare(server.owner(), config, ", data in " + folder.root());
    }
}
