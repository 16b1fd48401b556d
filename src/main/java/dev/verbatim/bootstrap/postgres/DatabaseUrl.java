package dev.verbatim.bootstrap.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The address of a PostgreSQL database: `host:port/database` and the driver's parameters. User and password
/// are read from it but never shown: they belong into a [Login].
public record DatabaseUrl(String location, Map<String, String> parameters) {

    private static final String JDBC = "jdbc:postgresql://";

    public DatabaseUrl {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /// Reads what an operator has at hand: `jdbc:postgresql://host/db?…`, or the
    /// `postgres://user:password@host/db` of hosting firms.
    public static DatabaseUrl parse(String text) {
        if (text.startsWith(JDBC)) {
            return split(text.substring(JDBC.length()));
        }
        if (!text.startsWith("postgres://") && !text.startsWith("postgresql://")) {
            throw new UnusableDatabase("VERBATIM_DATABASE_URL must read jdbc:postgresql://host:port/database"
                    + " or postgresql://user:password@host:port/database.");
        }
        var rest = text.substring(text.indexOf("//") + 2);
        int at = rest.lastIndexOf('@');
        var url = split(rest.substring(at + 1));
        if (at < 0) {
            return url;
        }
        var login = rest.substring(0, at).split(":", 2);
        url = url.with("user", decoded(login[0]));
        return login.length == 1 ? url : url.with("password", decoded(login[1]));
    }

    private static DatabaseUrl split(String rest) {
        int question = rest.indexOf('?');
        if (question < 0) {
            return new DatabaseUrl(rest, Map.of());
        }
        var parameters = new LinkedHashMap<String, String>();
        for (var parameter : rest.substring(question + 1).split("&")) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                parameters.put(parameter.substring(0, equals), decoded(parameter.substring(equals + 1)));
            }
        }
        return new DatabaseUrl(rest.substring(0, question), parameters);
    }

    DatabaseUrl with(String name, String value) {
        var more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new DatabaseUrl(location, more);
    }

    /// For what the operator has not said otherwise.
    DatabaseUrl withDefault(String name, String value) {
        return parameters.containsKey(name) ? this : with(name, value);
    }

    DatabaseUrl without(String name) {
        var fewer = new LinkedHashMap<>(parameters);
        fewer.remove(name);
        return new DatabaseUrl(location, fewer);
    }

    /// Adds settings of the server session, such as `statement_timeout=5s`, before those that the operator
    /// gave: of two, PostgreSQL takes the later.
    DatabaseUrl withSettings(String... settings) {
        var options = Stream.concat(
                Stream.of(settings).map(setting -> "-c " + setting), Stream.ofNullable(parameters.get("options")));
        return with("options", options.collect(Collectors.joining(" ")));
    }

    /// Adds settings that the operator's do not override.
    DatabaseUrl withFixedSettings(String... settings) {
        var options = Stream.concat(
                Stream.ofNullable(parameters.get("options")),
                Stream.of(settings).map(setting -> "-c " + setting));
        return with("options", options.collect(Collectors.joining(" ")));
    }

    /// `host:port`, the port filled in.
    public String server() {
        var hosts = location.contains("/") ? location.substring(0, location.lastIndexOf('/')) : location;
        return hosts.matches(".*:[0-9]+") ? hosts : hosts + ":5432";
    }

    public String jdbc() {
        if (parameters.isEmpty()) {
            return JDBC + location;
        }
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&", JDBC + location + "?", ""));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, UTF_8);
    }

    @Override
    public String toString() {
        return location;
    }
}
