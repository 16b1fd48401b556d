package dev.verbatim.transfer.newsroom;

import dev.verbatim.graph.Graph;
import dev.verbatim.graph.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the newsroom consists of: all tables that the graph knows, in each edition that has them.
public final class NewsroomTables {

    private NewsroomTables() {}

    /// By full name, in the order of the file.
    public static Map<String, NewsroomTable> read(Connection connection) throws SQLException {
        var graph = Graph.read(connection);
        var tables = new LinkedHashMap<String, NewsroomTable>();
        for (var edition : Table.EDITIONS) {
            for (var table : graph.tables()) {
                if (table.editions().contains(edition)) {
                    var newsroomTable = new NewsroomTable(edition, table);
                    tables.put(newsroomTable.fullName(), newsroomTable);
                }
            }
        }
        return tables;
    }
}
