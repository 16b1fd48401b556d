package dev.verbatim.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.graphql.error.ErrorCode;
import dev.verbatim.graphql.error.MutationError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Guards what is written about Verbatim.
class DocumentsTest {

    private static final int MAX_WORDS = 1_000;

    @Test
    void theReadmeIsShort() {
        var words = Markdown.of("README.md").text().strip().split("\\s+");

        assertThat(words).hasSizeLessThanOrEqualTo(MAX_WORDS);
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        var broken = new ArrayList<String>();
        for (var document : Markdown.all()) {
            document.links().stream()
                    .filter(link -> !link.matches("[a-z]+:.*"))
                    .filter(link -> !leads(document, link))
                    .forEach(link -> broken.add(document.path() + ": " + link));
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void everyDocumentIsLinkedFromAnother() throws IOException {
        var linked = new ArrayList<Path>();
        for (var document : Markdown.all()) {
            document.links().forEach(link -> linked.add(target(document, link)));
        }

        try (var docs = Files.walk(Path.of("docs"))) {
            assertThat(docs.filter(path -> path.toString().endsWith(".md"))).allMatch(linked::contains);
        }
    }

    @Test
    void everyErrorCodeIsExplained() {
        var api = Markdown.of("docs/api.md");

        assertThat(Stream.of(ErrorCode.values(), MutationError.Code.values())
                        .flatMap(Stream::of)
                        .map(Enum::name))
                .allMatch(code -> api.text().contains("`" + code + "`"));
    }

    private static boolean leads(Markdown document, String link) {
        var target = target(document, link);
        int hash = link.indexOf('#');
        return Files.exists(target)
                && (hash < 0 || Markdown.at(target).anchors().contains(link.substring(hash + 1)));
    }

    private static Path target(Markdown document, String link) {
        var file = link.replaceFirst("#.*", "");
        return file.isEmpty()
                ? document.path()
                : document.path().resolveSibling(file).normalize();
    }
}
