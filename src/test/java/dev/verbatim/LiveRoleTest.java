package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The connection that the public reads on has no right to anything but reading what is live.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LiveRoleTest {

    private static final String REFUSED = "42501";

    @Inject
    @DataSource("live")
    AgroalDataSource live;

    @Inject
    @DataSource("desk")
    AgroalDataSource desk;

    @Test
    void readsEveryTableThatIsLive() {
        assertThat(tables("live")).hasSizeGreaterThan(15).allSatisfy(table -> assertThat(
                        stateAfter("select count(*) from " + table))
                .isEqualTo("00000"));
    }

    @Test
    void readsNoTableOfTheDesk() {
        assertThat(tables("desk")).hasSizeGreaterThan(15).allSatisfy(table -> assertThat(
                        stateAfter("select count(*) from " + table))
                .isEqualTo(REFUSED));
    }

    @Test
    void writesNoTableAtAll() {
        var tables = new ArrayList<>(tables("live"));
        tables.addAll(tables("desk"));
        // nobody can write a view of several tables, nor empty any view
        tables.removeIf(table ->
                table.endsWith(".article_source") || table.endsWith(".settled_event") || table.endsWith(".source_use"));

        assertThat(tables).allSatisfy(table -> {
            assertRefused("insert into " + table + " default values");
            assertRefused("delete from " + table);
            assertRefused("truncate " + table);
        });
        assertRefused("update live.article set headline = 'x'");
        assertRefused("update live.person set name = 'x'");
    }

    @Test
    void holdsNoRightBesideReading() throws SQLException {
        var rights = query("""
                select r || ' on ' || n.nspname || '.' || c.relname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace,
                  unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) r
                where c.relkind in ('r', 'v', 'm', 'p', 'f') and n.nspname not in ('pg_catalog', 'information_schema')
                  and n.nspname not like 'pg\\_toast%'
                  and has_table_privilege('""" + user() + "', c.oid, r)");

        assertThat(rights).isNotEmpty().allSatisfy(right -> assertThat(right).startsWith("SELECT on live."));
    }

    @Test
    void isNoOwnerAndNoSuperuser() throws SQLException {
        var role = query(
                "select rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls from pg_roles where rolname = '"
                        + user() + "'");
        var memberships =
                query("select pg_get_userbyid(roleid) from pg_auth_members where member = '" + user() + "'::regrole");

        assertThat(role).containsExactly("f");
        assertThat(memberships).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table live.mine (id int)",
                "create table desk.mine (id int)",
                "create table public.mine (id int)",
                "create schema mine",
                "create view live.mine as select 1",
                "create function live.mine() returns int language sql as 'select 1'",
                "alter table live.article add column mine int",
                "drop table live.article",
                "grant usage on schema desk to public",
                "copy live.article to program 'cat'",
                "select pg_read_file('postgresql.conf')",
            })
    void changesNothing(String statement) {
        assertThat(stateAfter("set default_transaction_read_only = off", statement))
                .isEqualTo(REFUSED);
    }

    @Test
    void doesNotTakeTheOwnersPart() throws SQLException {
        var owner = query("select current_user").getFirst();

        assertThat(owner).isNotEqualTo(user());
        assertThat(stateAfter("set role \"" + owner + '"')).isEqualTo(REFUSED);
        assertThat(stateAfter("set session authorization \"" + owner + '"')).isEqualTo(REFUSED);
    }

    @Test
    void readsOnlyEvenWhereItMightWrite() {
        assertThat(stateAfter("create temporary table mine (id int)")).isEqualTo("25006");
    }

    private void assertRefused(String statement) {
        assertThat(stateAfter("set default_transaction_read_only = off", statement))
                .as(statement)
                .isEqualTo(REFUSED);
    }

    /// Of the last statement; what was set is forgotten afterwards.
    private String stateAfter(String... statements) {
        try (var connection = live.getConnection();
                var statement = connection.createStatement()) {
            try {
                for (var sql : statements) {
                    statement.execute(sql);
                }
                return "00000";
            } catch (SQLException e) {
                return e.getSQLState();
            } finally {
                statement.execute("reset all");
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private String user() throws SQLException {
        try (var connection = live.getConnection()) {
            return connection.getMetaData().getUserName();
        }
    }

    private List<String> tables(String schema) {
        try {
            return query("select schemaname || '.' || quote_ident(tablename) from pg_tables where schemaname = '"
                    + schema + "' union all select schemaname || '.' || viewname from pg_views where schemaname = '"
                    + schema + "'");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> query(String sql) throws SQLException {
        try (var connection = desk.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
