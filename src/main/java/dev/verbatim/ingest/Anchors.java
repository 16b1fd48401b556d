package dev.verbatim.ingest;

import dev.verbatim.article.body.Body;
import dev.verbatim.content.Span;
import dev.verbatim.extraction.page.NewsPage;
import dev.verbatim.quote.anchor.Anchor;
import dev.verbatim.text.StoredText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where spans of a text stand in the body that was made of it: paragraph for paragraph, and character for character
/// where the paragraph shows the same characters.
final class Anchors {

    private final NewsPage page;
    private final List<Body.Block> blocks;
    private final boolean isStoredAsRead;

    Anchors(NewsPage page) {
        this.page = page;
        this.blocks = Body.of(page.body()).blocks();
        this.isStoredAsRead = StoredText.of(page.body()).equals(page.body());
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
                ? anchor(index, text, start, end)
                : near(index, text, span.of(page.text()));
    }

    /// In a paragraph that shows other characters, such as a list.
    private Anchor.@Nullable Draft near(int block, String text, String words) {
        int start = text.indexOf(words);
        return start < 0 || text.indexOf(words, start + 1) >= 0
                ? null
                : anchor(block, text, start, start + words.length());
    }

    /// In the text that will be stored.
    private Anchor.Draft anchor(int block, String text, int start, int end) {
        return isStoredAsRead
                ? new Anchor.Draft(block, start, end)
                : new Anchor.Draft(
                        block,
                        StoredText.of(text.substring(0, start)).length(),
                        StoredText.of(text.substring(0, end)).length());
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
