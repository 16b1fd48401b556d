package dev.verbatim.bootstrap.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/// A database, and who signs in to it. Never shows the password.
public record Login(
        DatabaseUrl url, String username, @Nullable String password) {

    /// The operator's url and words; what the url itself says about user and password is used where the words
    /// are missing.
    public static Login of(String url, Optional<String> username, Optional<String> password, String fallbackUsername) {
        var address = DatabaseUrl.parse(url);
        var stated = address.parameters();
        return new Login(
                address.without("user").without("password"),
                username.or(() -> Optional.ofNullable(stated.get("user"))).orElse(fallbackUsername),
                password.or(() -> Optional.ofNullable(stated.get("password"))).orElse(null));
    }

    public Login as(String otherUsername, @Nullable String otherPassword) {
        return new Login(url, otherUsername, otherPassword);
    }

    /// Connects within five seconds, past all pools and class loaders of Quarkus, which do not exist yet.
    Connection open() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", username);
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "5");
        properties.setProperty("ApplicationName", "verbatim start");
        var connection = new Driver().connect(url.jdbc(), properties);
        if (connection == null) {
            throw new SQLException("the PostgreSQL driver does not know this address");
        }
        return connection;
    }

    public boolean works() {
        try {
            open().close();
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    /// Connects, or says in one sentence why that is not possible.
    public Connection connect() {
        try {
            return open();
        } catch (SQLException e) {
            throw new UnusableDatabase(sentence(e), e);
        }
    }

    private String sentence(SQLException e) {
        var state = String.valueOf(e.getSQLState());
        if (state.startsWith("08")) {
            return "No PostgreSQL answers at " + url + " (" + cause(e)
                    + "); see that it runs and can be reached from here.";
        }
        if (state.startsWith("28")) {
            return "The PostgreSQL at " + url + " does not accept the user " + username + " with this password.";
        }
        if (state.equals("3D000")) {
            return "The PostgreSQL at " + url + " has no such database; let an administrator create it.";
        }
        return "The PostgreSQL at " + url + " turns " + username + " away: " + Preparation.firstLine(e);
    }

    private static @Nullable String cause(Throwable e) {
        var cause = e.getCause();
        return cause == null ? e.getMessage() : cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    @Override
    public String toString() {
        return username + " at " + url;
    }
}
