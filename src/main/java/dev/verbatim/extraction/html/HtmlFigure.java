package dev.verbatim.extraction.html;

import dev.verbatim.extraction.block.PageDraft;
import dev.verbatim.extraction.credit.ImageCredit;
import dev.verbatim.extraction.page.LinePhrase;
import dev.verbatim.extraction.page.PageImage;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The pictures of a figure of HTML, with their caption and credit.
public final class HtmlFigure {

    private static final int SMALLEST = 3;
    private static final String[] SOURCES = {"src", "data-src", "data-original", "data-lazy-src"};

    private HtmlFigure() {}

    static List<PageImage> images(Element figure) {
        var images = new ArrayList<PageImage>();
        var pictures = figure.normalName().equals("img") ? List.of(figure) : figure.select("img");
        var caption = captionOf(figure);
        var creditLine = figure.getAllElements().stream()
                .filter(Regions::isCredit)
                .findFirst()
                .orElse(null);
        var printed = creditLine == null || creditLine == figure ? null : words(creditLine);
        if (printed != null && caption != null) {
            int at = caption.lastIndexOf(printed);
            caption = at < 0 ? caption : (caption.substring(0, at) + caption.substring(at + printed.length())).strip();
        }
        var credit = printed == null ? caption == null ? null : ImageCredit.of(caption, true) : credit(printed);
        var shown = credit == null || printed != null ? caption : credit.caption();
        for (var picture : pictures) {
            if (!isPixel(picture)) {
                images.add(PageDraft.picture(
                        address(picture),
                        picture.attr("alt").strip(),
                        shown,
                        credit,
                        size(picture.attr("width")),
                        size(picture.attr("height"))));
                // The caption is the first picture's; another has its own figure.
                shown = null;
                credit = null;
            }
        }
        return images;
    }

    /// Words of a figure that are neither caption nor credit.
    static String unsaid(Element figure, PageImage image) {
        var rest = words(figure);
        for (var said : new String[] {image.caption(), image.credit()}) {
            rest = said == null ? rest : rest.replace(said, " ");
        }
        return rest.chars().anyMatch(Character::isLetterOrDigit) ? rest.strip() : "";
    }

    private static @Nullable String captionOf(Element figure) {
        var caption = figure.selectFirst("figcaption");
        if (caption == null) {
            caption = figure.select("*").stream()
                    .filter(element -> element != figure && Regions.isCaption(element))
                    .findFirst()
                    .orElse(null);
        }
        return caption == null ? null : words(caption);
    }

    private static String words(Element element) {
        return LinePhrase.singleSpaced(VisibleWords.text(element));
    }

    public static ImageCredit credit(String printed) {
        var credit = ImageCredit.of(printed, true);
        return credit != null && credit.caption().isEmpty() ? credit : new ImageCredit("", printed, null, null);
    }

    /// An http or https address.
    private static @Nullable String address(Element picture) {
        for (var source : SOURCES) {
            var address = picture.absUrl(source);
            if (isWeb(address)) {
                return address;
            }
        }
        return null;
    }

    public static boolean isWeb(String address) {
        return (address.startsWith("http://") || address.startsWith("https://"))
                && address.length() <= 2_000
                && address.chars().noneMatch(c -> c <= ' ' || c == '<' || c == '>' || c == '"');
    }

    /// Such pictures count visits.
    private static boolean isPixel(Element picture) {
        var width = size(picture.attr("width"));
        var height = size(picture.attr("height"));
        return width != null && width < SMALLEST || height != null && height < SMALLEST;
    }

    public static @Nullable Integer size(String figures) {
        boolean isNumber =
                !figures.isEmpty() && figures.length() <= 6 && figures.chars().allMatch(c -> c >= '0' && c <= '9');
        int size = isNumber ? Integer.parseInt(figures) : 0;
        return size > 0 ? size : null;
    }
}
