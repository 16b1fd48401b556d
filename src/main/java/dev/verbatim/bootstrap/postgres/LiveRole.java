package dev.verbatim.bootstrap.postgres;

import java.sql.SQLException;
import org.postgresql.util.PasswordUtil;

/// The role that reads the live edition. It has no right to a draft, so none can leak through it, and its
/// sessions are read-only and short because the role says so, not because a client remembers to ask.
record LiveRole(Sql sql, Login owner, String database) {

    private static final String ADVICE =
            "; or make a role yourself and set VERBATIM_LIVE_DATABASE_USERNAME and VERBATIM_LIVE_DATABASE_PASSWORD";

    /// Uses the role that the operator names, or makes `<database>_live` with a password that every node
    /// derives alike.
    Login prepare(DatabaseConfig config) throws SQLException {
        var username = config.liveUsername().orElse(database + "_live");
        var login = new Login(
                config.liveUrl().map(DatabaseUrl::parse).orElse(owner.url()),
                username,
                config.livePassword().orElseGet(() -> derivedPassword(username)));
        if (config.liveUsername().isEmpty()) {
            create(login);
        }
        grantAccess(login);
        return login;
    }

    private String derivedPassword(String username) {
        if (owner.password() == null) {
            throw new UnusableDatabase("The role " + username + " gets its password from the owner's, and there is none"
                    + "; set VERBATIM_DATABASE_PASSWORD, or VERBATIM_LIVE_DATABASE_PASSWORD.");
        }
        return Secret.derived(owner.password(), username);
    }

    private void create(Login login) throws SQLException {
        boolean exists = sql.yes("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = ?)", login.username());
        if (exists && isReady(login)) {
            return;
        }
        if (!exists && !sql.yes("SELECT rolcreaterole OR rolsuper FROM pg_roles WHERE rolname = current_user")) {
            throw new UnusableDatabase(sql.text("""
                    SELECT format('The PostgreSQL user %s may not create the role %s; \
                    let an administrator run: ALTER ROLE %1$I CREATEROLE', current_user, ?)""", login.username()) + ADVICE);
        }
        try {
            if (!exists) {
                sql.run(sql.text("SELECT format('CREATE ROLE %I LOGIN', ?)", login.username()));
            }
            setPassword(sql, login);
            sql.run(sql.text(
                    "SELECT format('ALTER ROLE %I SET default_transaction_read_only = on', ?)", login.username()));
            sql.run(sql.text("SELECT format('ALTER ROLE %I SET statement_timeout = ''2s''', ?)", login.username()));
        } catch (SQLException e) {
            throw new UnusableDatabase(
                    "The PostgreSQL user " + owner.username() + " may not set up the role " + login.username() + " ("
                            + Preparation.firstLine(e) + ")" + ADVICE,
                    e);
        }
    }

    /// Leaves a role alone that is as it should be: the owner may lack the right to alter it again.
    private boolean isReady(Login login) throws SQLException {
        try (var connection = login.as(login.username(), login.password()).open()) {
            var session = new Sql(connection);
            return session.yes("SELECT current_setting('default_transaction_read_only') = 'on'")
                    && session.text("SHOW statement_timeout").equals("2s");
        } catch (SQLException notYet) {
            return false;
        }
    }

    /// Sends the password's digest, since a statement may end up in the server's log. How often it is hashed is the
    /// server's to say, as for a password that it would hash itself.
    static void setPassword(Sql sql, Login login) throws SQLException {
        int iterations =
                Integer.parseInt(sql.text("SELECT coalesce(current_setting('scram_iterations', true), '4096')"));
        var digest = PasswordUtil.encodeScramSha256(
                String.valueOf(login.password()).toCharArray(), iterations, Secret.salt());
        sql.run(sql.text("SELECT format('ALTER ROLE %I PASSWORD %L', ?, ?)", login.username(), digest));
    }

    private void grantAccess(Login login) throws SQLException {
        sql.run(sql.text("SELECT format('GRANT CONNECT ON DATABASE %I TO %I', ?, ?)", database, login.username()));
        sql.run(sql.text("SELECT format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', ?)", database));
    }

    /// Signs in as the role, which others see only once it is committed.
    void check(Login login) throws SQLException {
        try (var connection = login.connect()) {
            var session = new Sql(connection);
            if (!session.yes("SELECT current_setting('default_transaction_read_only') = 'on'")) {
                throw new UnusableDatabase(session.text("""
                        SELECT format('The role %s may write; let an administrator run: \
                        ALTER ROLE %1$I SET default_transaction_read_only = on', current_user)"""));
            }
            if (session.yes("""
                    SELECT rolsuper OR coalesce(has_schema_privilege(to_regnamespace('desk')::oid, 'USAGE'), false)
                    FROM pg_roles WHERE rolname = current_user""")) {
                throw new UnusableDatabase(
                        "The role " + login.username() + " may look into the schema desk, where drafts are"
                                + "; name a role in VERBATIM_LIVE_DATABASE_USERNAME that is no superuser and no member of "
                                + owner.username() + ".");
            }
            if (session.yes("SELECT has_schema_privilege('public', 'CREATE')")) {
                throw new UnusableDatabase(
                        "The role " + login.username() + " may create tables in the schema public of " + login.url()
                                + "; let an administrator run there: REVOKE CREATE ON SCHEMA public FROM PUBLIC");
            }
        }
    }
}
