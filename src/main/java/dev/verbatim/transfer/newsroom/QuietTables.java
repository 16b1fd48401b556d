package dev.verbatim.transfer.newsroom;

import dev.verbatim.graph.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Tables that are filled in one go: no trigger counts along, and links may lead to rows that are yet to
/// come. Both are put back before the transaction ends, so that nobody else ever sees the tables without;
/// links are checked then, all at once, which takes no memory for each row.
final class QuietTables {

    private final Connection connection;
    private final Collection<NewsroomTable> tables;
    private final List<String> restoringLinks = new ArrayList<>();

    private QuietTables(Connection connection, Collection<NewsroomTable> tables) {
        this.connection = connection;
        this.tables = tables;
    }

    /// Keeps everybody else out of the desk, and from writing to the public edition, until the transaction
    /// ends.
    static QuietTables lock(Connection connection, Collection<NewsroomTable> tables) throws SQLException {
        var quiet = new QuietTables(connection, tables);
        quiet.run("lock table " + quiet.names("desk") + " in access exclusive mode");
        quiet.run("lock table " + quiet.names("live") + " in share row exclusive mode");
        return quiet;
    }

    void begin() throws SQLException {
        for (var table : tables) {
            run("alter table %s disable trigger user".formatted(table.fullName()));
        }
        var dropping = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                          format('alter table %s add constraint %I %s',
                            conrelid::regclass, conname, pg_get_constraintdef(oid))
                        from pg_constraint where contype = 'f' and connamespace = 'desk'::regnamespace
                        order by conrelid::regclass::text, conname""")) {
            while (rows.next()) {
                dropping.add(rows.getString(1));
                restoringLinks.add(rows.getString(2));
            }
        }
        for (var drop : dropping) {
            run(drop);
        }
    }

    /// @throws SQLException 23503 where a link leads nowhere
    void end() throws SQLException {
        for (var edition : Table.EDITIONS) {
            run("select %1$s.tally_people(array(select id from %1$s.person))".formatted(edition));
            run("select %1$s.tally_sources(array(select id from %1$s.source))".formatted(edition));
            run("select %s.date_topics()".formatted(edition));
        }
        for (var restore : restoringLinks) {
            run(restore);
        }
        for (var table : tables) {
            run("alter table %s enable trigger user".formatted(table.fullName()));
        }
        // Other nodes keep answers about an empty newsroom. No ids means that anything may have changed.
        run("insert into desk.event (type, ids, tables) values ('event', '{}', '{}')");
        for (var table : tables) {
            run("analyze " + table.fullName());
        }
    }

    private String names(String edition) {
        return String.join(
                ", ",
                tables.stream()
                        .filter(table -> table.edition().equals(edition))
                        .map(NewsroomTable::fullName)
                        .toList());
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
