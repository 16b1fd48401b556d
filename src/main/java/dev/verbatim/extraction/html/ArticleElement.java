package dev.verbatim.extraction.html;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Which element of an HTML page holds the article: the one that says so, else the one with the most words in
/// paragraphs that are no links.
public final class ArticleElement {

    private static final int SHORTEST_PARAGRAPH = 40;

    private final Element page;
    /// Letters of paragraphs in the element and below, links left out.
    private final Map<Element, Integer> prose = new IdentityHashMap<>();
    /// The same of its own paragraphs, and a half of its children's.
    private final Map<Element, Integer> scores = new IdentityHashMap<>();
    private Element element;

    private ArticleElement(Element page) {
        this.page = page;
        this.element = page;
    }

    static ArticleElement of(Element page) {
        var article = new ArticleElement(page);
        article.measure();
        article.element = article.find();
        return article;
    }

    /// All of the page is the article.
    public static ArticleElement whole(Element page) {
        var article = new ArticleElement(page);
        article.measure();
        return article;
    }

    Element element() {
        return element;
    }

    /// Whether half of the article's words stand in the element.
    boolean isMostlyIn(Element other) {
        int all = prose.getOrDefault(element, 0);
        return all > 0 && prose.getOrDefault(other, 0) * 2 >= all;
    }

    private void measure() {
        for (var paragraph : page.select("p, blockquote, li, pre, dd")) {
            int length = VisibleWords.lengthOutsideLinks(paragraph);
            boolean isAround = !paragraph.normalName().equals("p") && paragraph.selectFirst("p") != null;
            if (length < SHORTEST_PARAGRAPH || isAround) {
                continue;
            }
            int generation = 0;
            for (var above = paragraph.parent(); above != null; above = above.parent()) {
                prose.merge(above, length, Integer::sum);
                if (generation < 2) {
                    scores.merge(above, length >> generation, Integer::sum);
                }
                generation++;
            }
        }
    }

    private Element find() {
        var body = largest("[itemprop=articleBody]");
        if (body != null && prose.containsKey(body)) {
            return withHeadline(body);
        }
        body = largest("article");
        if (body == null || !isMostlyIn(body)) {
            var main = largest("main, [role=main]");
            body = main == null || !isMostlyIn(main) ? densest() : main;
        }
        return body == null ? page : withHeadline(body);
    }

    private @Nullable Element largest(String query) {
        Element largest = null;
        for (var candidate : page.select(query)) {
            if (largest == null || prose.getOrDefault(candidate, 0) > prose.getOrDefault(largest, 0)) {
                largest = candidate;
            }
        }
        return largest;
    }

    private @Nullable Element densest() {
        Element densest = null;
        for (var entry : scores.entrySet()) {
            boolean isDenser = densest == null || entry.getValue() > scores.getOrDefault(densest, 0);
            // Of two that are alike the inner one; the order of the map tells nothing.
            boolean isInner = densest != null
                    && entry.getValue().equals(scores.get(densest))
                    && isBefore(entry.getKey(), densest);
            densest = isDenser || isInner ? entry.getKey() : densest;
        }
        return densest;
    }

    private boolean isBefore(Element one, Element other) {
        return one.parents().size() > other.parents().size()
                || one.parents().size() == other.parents().size() && one.siblingIndex() < other.siblingIndex();
    }

    /// The headline often stands beside the paragraphs, in an element around both.
    private Element withHeadline(Element body) {
        for (var above = body; above != null && above != page; above = above.parent()) {
            if (above.selectFirst("h1") != null) {
                return above;
            }
        }
        var article = body.closest("article, main");
        return page.selectFirst("h1") != null ? page : article == null ? body : article;
    }
}
