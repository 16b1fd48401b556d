package dev.verbatim.transfer;

import dev.verbatim.bootstrap.SpareDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The application works on a database of its own, into which it enters the sample newsroom.
public final class SampleDatabase implements QuarkusTestResourceLifecycleManager {

    private @Nullable SpareDatabase database;

    @Override
    public Map<String, String> start() {
        database = SpareDatabase.make();
        var settings = new HashMap<>(database.properties());
        settings.put("verbatim.sample", "true");
        return settings;
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
    }
}
