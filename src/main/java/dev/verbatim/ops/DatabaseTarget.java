package dev.verbatim.ops;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A database that is ready: who writes to the desk, who reads the live edition, and one line that tells the
/// operator which it is.
record DatabaseTarget(Login desk, Login live, String description) {

    /// Tells that a database is ready, and which.
    static final String PREPARED = "verbatim.database.prepared";

    /// Statements are asked again and again with other ids. Planning each anew, which PostgreSQL does where it
    /// guesses that the lists of ids are shorter than usual, takes three times as long as carrying it out.
    private static final String PLANS = "plan_cache_mode=force_generic_plan";

    /// What links lead to is found by its key, and few of one statement lead to the same: remembering them costs more
    /// than finding those again.
    private static final String LINKS = "enable_memoize=off";

    /// The configuration that Quarkus needs. Timeouts of `desk` are in its url, those of `live` belong to its
    /// role; migrations have neither, because building an index may take minutes.
    Map<String, String> properties() {
        var properties = new LinkedHashMap<String, String>();
        properties.put(
                "quarkus.datasource.desk.jdbc.url",
                desk.url()
                        .with("currentSchema", "desk,public")
                        .with("ApplicationName", "verbatim desk")
                        .withSettings("statement_timeout=5s", "lock_timeout=1s", PLANS, LINKS)
                        .jdbc());
        put(properties, "quarkus.datasource.desk.username", desk.username());
        put(properties, "quarkus.datasource.desk.password", desk.password());
        properties.put(
                "quarkus.datasource.live.jdbc.url",
                live.url()
                        .with("currentSchema", "live,public")
                        .with("ApplicationName", "verbatim live")
                        .withSettings(PLANS, LINKS)
                        .jdbc());
        put(properties, "quarkus.datasource.live.username", live.username());
        put(properties, "quarkus.datasource.live.password", live.password());
        properties.put(
                "quarkus.flyway.desk.jdbc-url",
                desk.url()
                        .with("currentSchema", "desk,public")
                        .with("ApplicationName", "verbatim migration")
                        .jdbc());
        put(properties, "quarkus.flyway.desk.username", desk.username());
        put(properties, "quarkus.flyway.desk.password", desk.password());
        properties.put("quarkus.flyway.desk.placeholders.live_role", live.username());
        properties.put(PREPARED, description);
        return properties;
    }

    private static void put(Map<String, String> properties, String key, @Nullable String value) {
        if (value != null) {
            properties.put(key, value);
        }
    }
}
