package dev.verbatim.graph;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Tables and columns as a later version might bring them, for a while.
public record NewTables(Connection connection) {

    private static final List<String> MAKE = List.of(
            // a list of an article
            """
            create table desk.appearance (
              article_id uuid not null references desk.article on delete cascade,
              position int not null,
              person_id uuid not null references desk.person,
              note json,
              primary key (article_id, position))""",
            // a list of an article in which nobody stands twice
            """
            create table desk.guest (
              article_id uuid not null references desk.article on delete cascade,
              person_id uuid not null references desk.person,
              primary key (article_id, person_id))""",
            // parts of a person that lead elsewhere, numbered by the database
            """
            create table desk.award (
              id uuid primary key,
              number int generated always as identity,
              person_id uuid not null references desk.person on delete cascade,
              position int not null,
              title text not null,
              giver_id uuid references desk.source,
              unique (person_id, title))""",
            // parts of parts
            """
            create table desk.translation (
              quote_id uuid not null references desk.quote on delete cascade,
              language text not null,
              translator_id uuid references desk.person,
              primary key (quote_id, language))""");

    private static final List<String> NAMES = List.of("appearance", "guest", "award", "translation");

    public void make() throws SQLException {
        for (var statement : MAKE) {
            run(statement);
        }
        for (var name : NAMES) {
            run("create table live.%1$s (like desk.%1$s including all)".formatted(name));
            run("select desk.follow_live_table('%s')".formatted(name));
        }
        for (var edition : Table.EDITIONS) {
            run("alter table %s.person add column motto text".formatted(edition));
        }
        for (var table : tables()) {
            run("alter table %s add column made int generated always as (7) %s"
                    .formatted(table, table.hashCode() % 2 == 0 ? "stored" : "virtual"));
        }
    }

    public void drop() throws SQLException {
        for (var edition : Table.EDITIONS) {
            for (var name : NAMES) {
                run("drop table if exists %s.%s cascade".formatted(edition, name));
            }
            run("alter table %s.person drop column if exists motto".formatted(edition));
        }
        for (var table : tables()) {
            run("alter table %s drop column if exists made".formatted(table));
        }
    }

    /// All of the newsroom's, in both editions.
    private List<String> tables() throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select schemaname || '.' || tablename from pg_tables"
                        + " where schemaname in ('desk', 'live') order by 1")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        tables.removeAll(Declared.LEFT_OUT.keySet());
        return tables;
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
