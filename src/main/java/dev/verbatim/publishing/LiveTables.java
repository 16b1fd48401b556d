package dev.verbatim.publishing;

import dev.verbatim.graph.CurrentGraph;
import dev.verbatim.graph.Graph;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The statements that write the public edition, as the graph tells them. Made anew where its tables have changed.
@Singleton
class LiveTables {

    private final Session session;
    private volatile @Nullable Known known;

    /// @param byType in the order in which contents are copied
    private record Known(Graph graph, Map<String, List<LiveTable>> byType, LiveNeeds needs) {}

    LiveTables(Session session) {
        this.session = session;
    }

    /// The tables of one kind, its own first, in the order in which they are copied.
    List<LiveTable> of(String type) {
        return Objects.requireNonNull(known().byType.get(type), type);
    }

    /// In the order in which they are copied.
    List<String> types() {
        return List.copyOf(known().byType.keySet());
    }

    LiveNeeds needs() {
        return known().needs;
    }

    /// Whoever is about to write the public edition goes by the tables as they are now.
    void refresh() {
        var graph = CurrentGraph.of(session);
        var last = known;
        if (last == null || last.graph != graph) {
            known = read(graph);
        }
    }

    private Known known() {
        var last = known;
        if (last == null) {
            last = read(CurrentGraph.of(session));
            known = last;
        }
        return last;
    }

    private static Known read(Graph graph) {
        var byType = new LinkedHashMap<String, List<LiveTable>>();
        for (var type : graph.contents()) {
            byType.put(
                    type,
                    graph.of(type).stream()
                            .map(table -> LiveTable.of(graph, table, type))
                            .toList());
        }
        return new Known(graph, byType, LiveNeeds.of(graph));
    }
}
