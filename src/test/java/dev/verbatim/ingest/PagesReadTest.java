package dev.verbatim.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.attribution.ReadQuote;
import dev.verbatim.attribution.entity.ReadPerson;
import dev.verbatim.attribution.entity.ReadSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who says what on pages of many shapes. What each page should give stands beside it in `graphs`: a line for each
/// quote, person and source.
class PagesReadTest {

    private static final Path PAGES = Path.of("src", "test", "resources", "pages");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-byline.txt",
                "two-bylines.txt",
                "curly-quotes.txt",
                "multi-paragraph-quotes.txt",
                "nested-quotes.txt",
                "list-page.html",
                "live-blog.html",
                "interview.txt",
                "press-release.txt",
                "agency-slug.txt",
                "german.txt",
                "french.html"
            })
    void aPageGivesItsGraph(String name) throws IOException {
        var given = Files.readString(PAGES.resolve(name), UTF_8);
        boolean html = name.endsWith(".html");

        var taken =
                ParsedSubmission.of(new ImportInput(html ? null : given, html ? given : null, null, null, null, null));

        if (Boolean.getBoolean("pages.update")) {
            Files.writeString(PAGES.resolve("graphs").resolve(name + ".graph"), graph(taken));
        }
        assertThat(graph(taken))
                .isEqualTo(Files.readString(PAGES.resolve("graphs").resolve(name + ".graph"), UTF_8));
    }

    private static String graph(ParsedSubmission taken) {
        var reading = taken.reading();
        return Stream.of(
                        reading.quotes().stream()
                                .map(quote -> line(quote, taken.page().text())),
                        reading.people().stream().map(PagesReadTest::line),
                        reading.sources().stream().map(PagesReadTest::line))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(ReadQuote quote, String text) {
        var speaker = Objects.requireNonNullElse(quote.speakerName(), "(" + quote.speakerAsPrinted() + ")");
        return "%s %s | %s%s | %s%s | %s"
                .formatted(
                        quote.kind(),
                        quote.act(),
                        speaker,
                        quote.roleAsPrinted() == null ? "" : ", " + quote.roleAsPrinted(),
                        quote.cue(),
                        quote.addresseeAsPrinted() == null ? "" : " to " + quote.addresseeAsPrinted(),
                        quote.span().of(text).replace('\n', ' '));
    }

    private static String line(ReadPerson person) {
        return "person %s%s"
                .formatted(person.name(), person.roleAsPrinted() == null ? "" : ", " + person.roleAsPrinted());
    }

    private static String line(ReadSource source) {
        return "%s %s".formatted(source.kind(), source.name());
    }
}
