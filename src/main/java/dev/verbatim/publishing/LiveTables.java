package dev.verbatim.publishing;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Which tables each kind of content is copied in, the content's own table first.
@Singleton
class LiveTables {

    /// By kind: the tables, and how the rows of one content are found; `@` stands for the edition.
    private static final Map<String, Map<String, String>> KEYS = Map.of(
            "person",
                    keys(
                            "person",
                            "id = :id",
                            "affiliation",
                            "person_id = :id",
                            "contact",
                            "person_id = :id and public"),
            "source", keys("source", "id = :id"),
            "topic", keys("topic", "id = :id"),
            "image", keys("image", "id = :id", "image_depicts", "image_id = :id"),
            "article",
                    keys(
                            "article", "id = :id",
                            "article_topic", "article_id = :id",
                            "byline", "article_id = :id",
                            "article_image", "article_id = :id",
                            "mention", "article_id = :id",
                            "citation", "article_id = :id",
                            "quote_about", "quote_id in (select id from @.quote where article_id = :id)",
                            "quote", "article_id = :id",
                            "correction", "article_id = :id"));

    /// Counted in each edition by itself.
    private static final Set<String> TALLIES = Set.of("quote_count", "quoted_at", "use_count");

    private final Session session;
    private volatile @Nullable Map<String, List<LiveTable>> tables;

    LiveTables(Session session) {
        this.session = session;
    }

    List<LiveTable> of(String type) {
        var known = tables;
        if (known == null) {
            known = read();
            tables = known;
        }
        return Objects.requireNonNull(known.get(type), type);
    }

    private Map<String, List<LiveTable>> read() {
        var columns = session.createNativeQuery("""
                        select table_name, column_name from information_schema.columns
                        where table_schema = 'desk' order by ordinal_position""", Object[].class).getResultList().stream()
                .filter(row -> !TALLIES.contains(row[1]))
                .collect(Collectors.groupingBy(
                        row -> (String) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
        return KEYS.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, kind -> kind.getValue().entrySet().stream()
                        .map(table -> new LiveTable(
                                table.getKey(),
                                table.getValue(),
                                Objects.requireNonNull(columns.get(table.getKey()), table.getKey())))
                        .toList()));
    }

    private static Map<String, String> keys(String... tablesAndKeys) {
        var keys = new LinkedHashMap<String, String>();
        for (int i = 0; i < tablesAndKeys.length; i += 2) {
            keys.put(tablesAndKeys[i], tablesAndKeys[i + 1]);
        }
        return keys;
    }
}
