package dev.verbatim.extraction;

import dev.verbatim.extraction.page.NewsPage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The pages of `src/test/resources/pages`.
final class SmallPages {

    static final List<String> TEXTS = List.of(
            "no-byline.txt",
            "two-bylines.txt",
            "curly-quotes.txt",
            "multi-paragraph-quotes.txt",
            "nested-quotes.txt",
            "interview.txt",
            "press-release.txt",
            "agency-slug.txt",
            "german.txt");
    static final List<String> HTML = List.of("list-page.html", "live-blog.html", "french.html");
    static final List<String> NINJS = List.of("ninjs-3.json", "ninjs-2.json");

    private SmallPages() {}

    static String source(String name) {
        try (InputStream page = SmallPages.class.getResourceAsStream("/pages/" + name)) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static NewsPage read(String name) {
        var source = source(name);
        if (name.endsWith(".txt")) {
            return PageReading.ofText(source, null);
        }
        return name.endsWith(".html")
                ? PageReading.ofHtml(source, "https://relais.example/page", null)
                : PageReading.ofNinjs(source, null, null);
    }
}
