package dev.verbatim.bootstrap;

import dev.verbatim.bootstrap.postgres.DatabaseConfig;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;

/// The settings that are read before Quarkus starts, each with its default, empty where it has none.
public final class DatabaseSettings {

    private DatabaseSettings() {}

    public static Map<String, String> all() {
        var asked = new TreeMap<String, String>();
        var listening = (Config) Proxy.newProxyInstance(
                DatabaseSettings.class.getClassLoader(), new Class<?>[] {Config.class}, (_, method, arguments) -> {
                    if (!method.getName().equals("getOptionalValue")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    asked.put(Objects.toString(arguments[0]), "");
                    return Optional.empty();
                });
        var defaults = DatabaseConfig.of(listening);
        asked.put("verbatim.data.dir", defaults.dataFolder().toString());
        asked.put("verbatim.database.port", String.valueOf(defaults.port()));
        return asked;
    }
}
