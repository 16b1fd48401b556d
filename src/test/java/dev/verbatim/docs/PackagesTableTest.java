package dev.verbatim.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Guards the table of packages: each house that there is, with each of its rooms.
class PackagesTableTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/verbatim");

    @Test
    void theTableHasAllPackagesWithTheirRooms() throws IOException {
        var told = new TreeSet<String>();
        for (var row : Markdown.of("ARCHITECTURE.md").table("| package | |")) {
            var house = Markdown.codes(row.getFirst()).getFirst();
            told.add(house);
            Markdown.codes(row.getLast()).stream()
                    .filter(code -> code.startsWith("."))
                    .forEach(room -> told.add(house + room));
        }

        assertThat(told).isEqualTo(packages());
    }

    private static TreeSet<String> packages() throws IOException {
        try (var folders = Files.walk(SOURCES)) {
            return folders.filter(Files::isDirectory)
                    .map(SOURCES::relativize)
                    .map(folder -> folder.toString().replace('/', '.'))
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
