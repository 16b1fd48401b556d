package dev.verbatim.ingest;

import dev.verbatim.article.body.Body;
import dev.verbatim.content.Span;
import dev.verbatim.extraction.page.NewsPage;
import dev.verbatim.quote.anchor.Anchor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where spans of a text stand in the body that was made of it: paragraph for paragraph, and character for character
/// where the paragraph shows the same characters.
final class Anchors {

    private final NewsPage page;
    private final List<Body.Block> blocks;

    Anchors(NewsPage page) {
        this.page = page;
        this.blocks = Body.of(page.body()).blocks();
    }

    /// Null where that cannot be told from the span alone.
    Anchor.@Nullable Draft of(Span span) {
        int index = paragraph(span);
        if (index < 0 || index >= blocks.size()) {
            return null;
        }
        var paragraph = page.paragraphs().get(index);
        if (span.end() > paragraph.end()) {
            return null;
        }
        var text = blocks.get(index).text();
        int start = span.start() - paragraph.start();
        int end = span.end() - paragraph.start();
        return end <= text.length() && text.substring(start, end).equals(span.of(page.text()))
                ? new Anchor.Draft(index, start, end)
                : near(index, text, span.of(page.text()));
    }

    /// In a paragraph that shows other characters, such as a list.
    private static Anchor.@Nullable Draft near(int block, String text, String words) {
        int start = text.indexOf(words);
        return start < 0 || text.indexOf(words, start + 1) >= 0
                ? null
                : new Anchor.Draft(block, start, start + words.length());
    }

    private int paragraph(Span span) {
        int low = 0;
        int high = page.paragraphs().size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            var paragraph = page.paragraphs().get(middle);
            if (span.start() >= paragraph.end()) {
                low = middle + 1;
            } else if (span.start() < paragraph.start()) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -1;
    }
}
