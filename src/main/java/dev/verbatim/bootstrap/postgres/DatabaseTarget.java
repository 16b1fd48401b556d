package dev.verbatim.bootstrap.postgres;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A database that is ready: who writes to the desk, who reads the live edition, and one line that tells the
/// operator which it is.
///
/// No session outlives its node: what a node that has stopped, or is cut off, holds in the database is let go
/// after seconds, and no read waits longer than PostgreSQL may take. All of that are defaults, which the url
/// may override.
public record DatabaseTarget(Login desk, Login live, String description) {

    /// Tells that a database is ready, and which.
    public static final String PREPARED = "verbatim.database.prepared";

    /// Statements are asked again and again with other ids. Planning each anew, which PostgreSQL does where
    /// it guesses that the lists of ids are shorter than usual, takes three times as long as carrying it out.
    private static final String PLANS = "plan_cache_mode=force_generic_plan";

    /// What links lead to is found by its key, and few of one statement lead to the same: remembering them
    /// costs more than finding those again.
    private static final String LINKS = "enable_memoize=off";

    /// A transaction holds locks, and one whose node is gone would hold them for hours.
    private static final String IDLE = "idle_in_transaction_session_timeout=";

    /// What an answer is made of is read as it stood at one moment. The pool's own setting does not last for as long as
    /// a connection does.
    private static final String SNAPSHOT = "default_transaction_isolation=repeatable\\ read";

    /// The configuration that the server needs. Timeouts of `desk` are in its url, those of `live` belong to
    /// its role; migrations have none for statements, because building an index may take minutes.
    public Map<String, String> properties() {
        return properties(writing("5s").withDefault("socketTimeout", "6"));
    }

    /// Nobody else waits for what a node holds in a database of its own, and a start on a busy machine may think for
    /// seconds within a transaction.
    public Map<String, String> propertiesOfAnOnlyNode() {
        return properties(writing("1min").withDefault("socketTimeout", "6"));
    }

    /// A command has statements of minutes, and thinks between them.
    public Map<String, String> propertiesOfACommand() {
        return properties(writing("1min").with("socketTimeout", "0"));
    }

    private Map<String, String> properties(DatabaseUrl desk) {
        var properties = new LinkedHashMap<String, String>();
        put(properties, "quarkus.datasource.desk.jdbc.url", "quarkus.datasource.desk", this.desk, desk);
        put(properties, "quarkus.datasource.live.jdbc.url", "quarkus.datasource.live", live, reading());
        put(
                properties,
                "quarkus.flyway.desk.jdbc-url",
                "quarkus.flyway.desk",
                this.desk,
                migration().url());
        properties.put("quarkus.flyway.desk.placeholders.live_role", live.username());
        properties.put(PREPARED, description);
        return properties;
    }

    private DatabaseUrl writing(String idle) {
        return reachable(desk.url(), "desk", "verbatim desk")
                .withSettings("statement_timeout=5s", "lock_timeout=1s", IDLE + idle, PLANS, LINKS);
    }

    private DatabaseUrl reading() {
        return reachable(live.url(), "live", "verbatim live")
                .withDefault("socketTimeout", "3")
                .withSettings(IDLE + "5s", PLANS, LINKS, SNAPSHOT);
    }

    /// Who makes the tables. Whoever waits for a lock has others queue behind him: he gives up before the
    /// newsroom, which waits for a second.
    public Login migration() {
        var url = reachable(desk.url(), "desk", "verbatim migration")
                .with("socketTimeout", "0")
                .withFixedSettings("statement_timeout=0", "lock_timeout=800ms");
        return new Login(url, desk.username(), desk.password());
    }

    private static DatabaseUrl reachable(DatabaseUrl url, String schema, String name) {
        return url.with("currentSchema", schema + ",public")
                .with("ApplicationName", name)
                .withDefault("connectTimeout", "2")
                .withDefault("loginTimeout", "2")
                .withDefault("cancelSignalTimeout", "2")
                .withDefault("tcpKeepAlive", "true");
    }

    private static void put(
            Map<String, String> properties, String urlKey, String prefix, Login login, DatabaseUrl url) {
        properties.put(urlKey, url.jdbc());
        put(properties, prefix + ".username", login.username());
        put(properties, prefix + ".password", login.password());
    }

    private static void put(Map<String, String> properties, String key, @Nullable String value) {
        if (value != null) {
            properties.put(key, value);
        }
    }
}
