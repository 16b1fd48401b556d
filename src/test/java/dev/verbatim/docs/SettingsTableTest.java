package dev.verbatim.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Guards the tables of settings. A default that is code is the one in the code; words stand where it has none.
class SettingsTableTest {

    private static final Map<String, String> DOCUMENTED = documented();

    @Test
    void theyHaveEverySettingWithItsDefault() {
        var settings = new TreeMap<String, String>();
        Settings.all().forEach((property, value) -> settings.put(variable(property), value));

        var ours = new TreeMap<>(DOCUMENTED);
        ours.keySet().removeIf(name -> !name.startsWith("VERBATIM_"));

        assertThat(ours).isEqualTo(settings);
    }

    @Test
    void whatIsSetForQuarkusIsTheirDefault() throws IOException {
        var set = new HashMap<String, String>();
        try (Reader file = Files.newBufferedReader(Path.of("src", "main", "resources", "application.properties"))) {
            var properties = new Properties();
            properties.load(file);
            properties.forEach((name, value) -> set.put(variable(name.toString()), value.toString()));
        }

        assertThat(DOCUMENTED.keySet()).anyMatch(set::containsKey);
        DOCUMENTED.forEach((name, value) -> {
            if (set.containsKey(name)) {
                assertThat(value).as(name).isEqualTo(set.get(name));
            }
        });
    }

    private static Map<String, String> documented() {
        var found = new TreeMap<String, String>();
        for (var row : Markdown.of("docs/operations.md").table("| setting | default | |")) {
            Markdown.codes(row.getFirst()).forEach(name -> found.put(name, code(row.get(1))));
        }
        for (var row : Markdown.of("docs/api.md").table("| setting | `public` | `newsroom` | refused as |")) {
            var name = variable(Markdown.codes(row.getFirst()).getFirst());
            found.put("VERBATIM_LIMITS_PUBLIC_" + name, code(row.get(1)));
            found.put("VERBATIM_LIMITS_NEWSROOM_" + name, code(row.get(2)));
        }
        return found;
    }

    /// The code that a cell begins with; empty where it begins with words.
    private static String code(String cell) {
        return cell.startsWith("`") ? List.copyOf(Markdown.codes(cell)).getFirst() : "";
    }

    /// The environment variable that sets a property.
    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
