package dev.verbatim.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One of the project's documents, as far as tests look into it.
record Markdown(Path path, String text) {

    private static final Pattern FENCED = Pattern.compile("^```.*?^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern HEADING = Pattern.compile("^#{1,6} (.+)$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    static Markdown of(String path) {
        return at(Path.of(path));
    }

    static Markdown at(Path path) {
        try {
            return new Markdown(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All that belong to the project.
    static List<Markdown> all() throws IOException {
        var places = new ArrayList<Path>();
        try (var here = Files.list(Path.of("."));
                var docs = Files.walk(Path.of("docs"));
                var sources = Files.walk(Path.of("src", "bench"))) {
            Stream.of(here, docs, sources)
                    .flatMap(found -> found)
                    .map(Path::normalize)
                    .filter(path -> path.toString().endsWith(".md"))
                    .filter(path -> !path.toString().contains("node_modules"))
                    .forEach(places::add);
        }
        return places.stream().map(Markdown::at).toList();
    }

    /// Where links lead to.
    List<String> links() {
        var prose = CODE.matcher(FENCED.matcher(text).replaceAll("")).replaceAll("");
        return LINK.matcher(prose).results().map(link -> link.group(1)).toList();
    }

    /// The anchors of its headings, as GitHub makes them.
    Set<String> anchors() {
        var anchors = new HashSet<String>();
        HEADING.matcher(FENCED.matcher(text).replaceAll(""))
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N}\\s_-]", "").replace(' ', '-'))
                .forEach(anchors::add);
        return anchors;
    }

    /// The cells of the table that begins with this row, its head left out.
    List<List<String>> table(String head) {
        var lines = text.lines().toList();
        int first = lines.indexOf(head);
        if (first < 0) {
            throw new AssertionError(path + " has no table that begins with: " + head);
        }
        return lines.stream()
                .skip(first + 2L)
                .takeWhile(line -> line.startsWith("|"))
                .map(Markdown::cells)
                .toList();
    }

    /// What stands in a row's cells.
    static List<String> cells(String row) {
        var cells = row.strip().split("\\|", -1);
        return Stream.of(cells)
                .skip(1)
                .limit(cells.length - 2L)
                .map(String::strip)
                .toList();
    }

    /// The words in a cell that are code.
    static List<String> codes(String cell) {
        return CODE.matcher(cell)
                .results()
                .map((MatchResult code) -> code.group(1))
                .toList();
    }
}
