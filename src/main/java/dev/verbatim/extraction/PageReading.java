package dev.verbatim.extraction;

import dev.verbatim.extraction.block.PageDraft;
import dev.verbatim.extraction.html.HtmlReading;
import dev.verbatim.extraction.ninjs.NinjsReading;
import dev.verbatim.extraction.page.NewsPage;
import dev.verbatim.extraction.page.PageLimits;
import dev.verbatim.extraction.page.UnreadablePage.Field;
import dev.verbatim.extraction.text.TextBlocks;
import org.jspecify.annotations.Nullable;

/// Reads a news page in any of its forms. Costs time and memory in proportion to the length; throws
/// [UnreadablePage].
public final class PageReading {

    private PageReading() {}

    /// @param language what the caller knows it to be in; null to find out
    public static NewsPage ofText(String text, @Nullable String language) {
        PageLimits.check(text, Field.TEXT, PageLimits.LONGEST_TEXT);
        PageLimits.checkLines(text, Field.TEXT);
        var draft = new PageDraft();
        draft.take(TextBlocks.of(text));
        return draft.page(text, language);
    }

    /// @param url where the page is, if known; its links are read from there
    public static NewsPage ofHtml(String html, @Nullable String url, @Nullable String language) {
        PageLimits.check(html, Field.HTML, PageLimits.LONGEST_TEXT);
        return HtmlReading.read(html, url, language);
    }

    /// @param json one text of ninjs 2.x or 3.x
    public static NewsPage ofNinjs(String json, @Nullable String url, @Nullable String language) {
        PageLimits.check(json, Field.NINJS, PageLimits.LONGEST_NINJS);
        return NinjsReading.read(json, url, language);
    }
}
