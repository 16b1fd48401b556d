package dev.verbatim.extraction.html;

import dev.verbatim.extraction.block.BlockPart;
import dev.verbatim.extraction.page.LinePhrase;
import dev.verbatim.extraction.page.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What an element of HTML says of itself by its name, role and class.
final class Regions {

    private static final WordList OUTSIDE = WordList.of("page-regions");
    private static final Map<String, String> HINTS = WordList.table("page-hints");
    private static final Set<String> OUTSIDE_TAGS = Set.of(
            "nav",
            "aside",
            "footer",
            "form",
            "button",
            "select",
            "dialog",
            "menu",
            "noscript",
            "textarea",
            "label",
            "datalist",
            "canvas",
            "progress");
    private static final Set<String> OUTSIDE_ROLES = Set.of(
            "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alertdialog", "form", "menu");
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "template",
            "head",
            "title",
            "meta",
            "link",
            "svg",
            "iframe",
            "object",
            "embed",
            "video",
            "audio",
            "param",
            "source",
            "track",
            "area",
            "input",
            "colgroup");
    /// `has-sidebar` says that the sidebar is elsewhere.
    private static final Set<String> ELSEWHERE = Set.of("has", "no", "with", "without", "is", "js", "page", "layout");

    private Regions() {}

    /// Navigation, promotion, and what the page hides.
    static boolean isOutside(Element element) {
        return OUTSIDE_TAGS.contains(element.normalName())
                || OUTSIDE_ROLES.contains(element.attr("role"))
                || isHidden(element)
                || words(element.className()).stream().anyMatch(OUTSIDE::holds)
                || words(element.id()).stream().anyMatch(OUTSIDE::holds);
    }

    static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || element.attr("style").replace(" ", "").contains("display:none");
    }

    /// Nothing in it is words for readers.
    static boolean isUnseen(Element element) {
        return UNSEEN.contains(element.normalName());
    }

    static @Nullable BlockPart hint(Element element) {
        var property = element.attr("itemprop");
        if (property.equals("headline")) {
            return BlockPart.HEADLINE;
        }
        if (property.equals("author") || element.attr("rel").equals("author")) {
            return BlockPart.BYLINE;
        }
        if (property.equals("alternativeHeadline") || property.equals("description")) {
            return BlockPart.STANDFIRST;
        }
        BlockPart part = null;
        for (var word : words(element.className())) {
            var hint = HINTS.get(word);
            // `author-bio` is a card.
            if (hint != null && part != BlockPart.CARD) {
                part = BlockPart.valueOf(hint);
            }
        }
        return part;
    }

    static boolean isCredit(Element element) {
        var words = words(element.className());
        return words.contains("credit")
                || words.contains("credits")
                || words.contains("copyright")
                || words.contains("byline")
                || words.contains("photographer")
                || words.contains("source");
    }

    static boolean isCaption(Element element) {
        return words(element.className()).contains("caption");
    }

    /// `c-ArticleBody__share-bar` says c, article, body, share and bar.
    private static List<String> words(String names) {
        var words = new ArrayList<String>();
        for (var name : LinePhrase.words(names)) {
            var parts = split(name);
            if (parts.isEmpty() || !ELSEWHERE.contains(parts.getFirst())) {
                words.addAll(parts);
            }
        }
        return words;
    }

    private static List<String> split(String name) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            boolean isHump = i > 0 && Character.isUpperCase(letter) && Character.isLowerCase(name.charAt(i - 1));
            if (!Character.isLetterOrDigit(letter) || isHump) {
                addTo(parts, part);
            }
            if (Character.isLetterOrDigit(letter)) {
                part.append(Character.toLowerCase(letter));
            }
        }
        addTo(parts, part);
        return parts;
    }

    private static void addTo(List<String> parts, StringBuilder part) {
        if (!part.isEmpty()) {
            parts.add(part.toString());
            part.setLength(0);
        }
    }
}
