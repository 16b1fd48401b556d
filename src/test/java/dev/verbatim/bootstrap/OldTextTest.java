package dev.verbatim.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.content.SortKeys;
import dev.verbatim.text.Folding;
import dev.verbatim.text.ReadingOrder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What an older Verbatim stored is brought in the form in which text is stored, is found folded, and has its place.
class OldTextTest {

    private static final String ROWS = """
            insert into %1$s.person (id, version, slug, name, aliases, description, same_as, created_at, updated_at) values
              (md5('a')::uuid, 0, 'a', E'Zoe\\u0308\\u00ad\\nBerg ', array[E'Bo\\u200b'], E'One\\ntwo\\u00ad', '{}', now(), now()),
              (md5('b')::uuid, 0, 'b', E'\\u00ad', '{}', null, '{}', now(), now()),
              (md5('c')::uuid, 0, 'c', 'Åse', '{}', null, '{}', now(), now())""";

    @Test
    void itIsBroughtInOrder() throws SQLException {
        try (var database = SpareDatabase.make().migratedTo("10");
                var connection = database.connect();
                var statement = connection.createStatement()) {
            for (var edition : List.of("desk", "live")) {
                statement.execute(ROWS.formatted(edition));
            }

            database.migrated();
            SortKeys.complete(connection);

            for (var edition : List.of("desk", "live")) {
                var found = new ArrayList<String>();
                try (var rows = statement.executeQuery(
                        "select slug, name, aliases, description, search, sort_key from %s.person order by sort_key, id"
                                .formatted(edition))) {
                    while (rows.next()) {
                        var name = rows.getString("name");
                        found.add(rows.getString("slug"));
                        assertThat(rows.getString("sort_key")).isEqualTo(ReadingOrder.key(name));
                        assertThat(rows.getString("search")).contains(Folding.folded(name));
                        if (rows.getString("slug").equals("a")) {
                            assertThat(name).isEqualTo("Zoë Berg");
                            assertThat(rows.getString("aliases")).isEqualTo("{Bo}");
                            assertThat(rows.getString("description")).isEqualTo("One\ntwo");
                        }
                    }
                }
                assertThat(found).containsExactly("b", "c", "a");
            }
        }
    }
}
