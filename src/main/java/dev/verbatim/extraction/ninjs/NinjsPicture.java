package dev.verbatim.extraction.ninjs;

import dev.verbatim.extraction.block.PageDraft;
import dev.verbatim.extraction.html.HtmlFigure;
import dev.verbatim.extraction.page.LinePhrase;
import dev.verbatim.extraction.page.PageImage;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A picture that an item of ninjs is associated with, in its largest rendition.
final class NinjsPicture {

    private NinjsPicture() {}

    static boolean fits(NinjsItem association) {
        return List.of("picture", "graphic").contains(association.text("type", ""));
    }

    static @Nullable String title(NinjsItem association) {
        var title = association.firstWords("headlines");
        return title == null ? association.text("headline") : title;
    }

    static PageImage of(NinjsItem association) {
        var caption = association.firstWords("descriptions");
        var by = association.text("by", association.text("byline", ""));
        var largest = association.items("renditions").stream()
                .filter(rendition -> HtmlFigure.isWeb(rendition.text("href", "")))
                .max(Comparator.comparingInt(NinjsPicture::width));
        return PageDraft.picture(
                largest.map(rendition -> rendition.text("href")).orElse(null),
                title(association),
                caption == null ? association.text("descriptiontext") : caption,
                by.isEmpty() ? null : HtmlFigure.credit(LinePhrase.singleSpaced(by)),
                largest.map(rendition -> rendition.size("width")).orElse(null),
                largest.map(rendition -> rendition.size("height")).orElse(null));
    }

    private static int width(NinjsItem rendition) {
        var width = rendition.size("width");
        return width == null ? 0 : width;
    }
}
