package dev.verbatim.page;

import dev.verbatim.page.UnreadablePage.Field;
import org.jspecify.annotations.Nullable;

/// Reads a news page in any of its forms. Costs time and memory in proportion to the length; throws
/// [UnreadablePage].
public final class PageReading {

    private PageReading() {}

    /// @param language what the caller knows it to be in; null to find out
    public static Page ofText(String text, @Nullable String language) {
        PageLimits.check(text, Field.TEXT, PageLimits.LONGEST_TEXT);
        PageLimits.checkLines(text, Field.TEXT);
        var draft = new PageDraft();
        draft.take(TextBlocks.of(text));
        return draft.page(text, language);
    }

    /// @param url where the page is, if known; its links are read from there
    public static Page ofHtml(String html, @Nullable String url, @Nullable String language) {
        PageLimits.check(html, Field.HTML, PageLimits.LONGEST_TEXT);
        return HtmlReading.read(html, url, language);
    }

    /// @param json one text of ninjs 2.x or 3.x
    public static Page ofNinjs(String json, @Nullable String url, @Nullable String language) {
        PageLimits.check(json, Field.NINJS, PageLimits.LONGEST_NINJS);
        return NinjsReading.read(json, url, language);
    }
}
