package dev.verbatim.page;

import dev.verbatim.content.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// The words of an HTML page as blocks, all of them in their order; those outside the article are discarded
/// already.
final class HtmlBlocks {

    private static final int LONGEST_BYLINE = 300;

    private final Article article;
    private final Set<Element> withBlocks = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<PageImage> images = new ArrayList<>();
    private boolean hasHeadline;

    private HtmlBlocks(Article article) {
        this.article = article;
    }

    static HtmlBlocks of(Element page, Article article) {
        var reading = new HtmlBlocks(article);
        reading.markBlocks(page);
        reading.walk(page, page == article.element() ? null : Part.DISCARDED);
        return reading;
    }

    String text() {
        return text.toString();
    }

    List<Block> blocks() {
        return blocks;
    }

    List<PageImage> images() {
        return images;
    }

    /// Elements that hold a block somewhere are no part of a paragraph.
    private void markBlocks(Element page) {
        for (var element : page.getAllElements()) {
            boolean isBlock = element.isBlock() || element.normalName().equals("img");
            for (var above = element.parent(); isBlock && above != null && withBlocks.add(above); ) {
                above = above.parent();
            }
        }
    }

    private boolean isBlock(Element element) {
        return element.isBlock() || element.normalName().equals("img") || withBlocks.contains(element);
    }

    private void walk(Element parent, @Nullable Part part) {
        var line = new ArrayList<Node>();
        for (var child : parent.childNodes()) {
            if (child instanceof Element element && (isBlock(element) || tells(element))) {
                flush(line, part);
                read(element, part);
            } else {
                line.add(child);
            }
        }
        flush(line, part);
    }

    /// A hint or a region on an element within a line makes it a block.
    private static boolean tells(Element element) {
        return Regions.hint(element) == Part.BYLINE || Regions.isOutside(element);
    }

    private void read(Element element, @Nullable Part outer) {
        if (Regions.isUnseen(element)) {
            return;
        }
        var part = partOf(element, outer);
        var name = element.normalName();
        if (part == Part.BYLINE && outer != Part.BYLINE) {
            readByline(element);
            return;
        }
        boolean isKept = part != Part.DISCARDED;
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, part);
            case "img" -> picture(element, isKept);
            case "figure" -> figure(element, part);
            case "blockquote" -> quote(element, part);
            case "ul", "ol" -> list(element, part);
            case "pre" -> add(Marked.code(element.wholeText()), Block.Form.CODE, part);
            case "tr" -> add(Inline.ofCells(element), Block.Form.PARAGRAPH, 0, part);
            default -> {
                if (Regions.isCaption(element) && element.selectFirst("img") != null) {
                    figure(element, part);
                } else {
                    walk(element, part);
                }
            }
        }
    }

    private @Nullable Part partOf(Element element, @Nullable Part outer) {
        if (element == article.element()) {
            return null;
        }
        if (outer == Part.DISCARDED) {
            return Part.DISCARDED;
        }
        if (Regions.isOutside(element) && !article.isMostlyIn(element)) {
            return Part.DISCARDED;
        }
        var hint = Regions.hint(element);
        return hint == null || article.isMostlyIn(element) ? outer : hint;
    }

    /// A long one is what the page tells of the author.
    private void readByline(Element element) {
        var words = Inline.of(List.of(element));
        if (words.text().length() <= LONGEST_BYLINE && !withBlocks.contains(element)) {
            add(words, Block.Form.PARAGRAPH, 0, Part.BYLINE);
        } else {
            walk(element, words.text().length() <= LONGEST_BYLINE ? Part.BYLINE : Part.CARD);
        }
    }

    private void heading(Element element, @Nullable Part part) {
        int level = element.normalName().charAt(1) - '0';
        boolean isHeadline = level == 1 && part == null && !hasHeadline;
        hasHeadline |= isHeadline;
        add(Inline.of(element.childNodes()), Block.Form.HEADING, level, isHeadline ? Part.HEADLINE : part);
        element.select("img").forEach(image -> picture(image, part != Part.DISCARDED));
    }

    private void picture(Element element, boolean isKept) {
        if (isKept) {
            images.addAll(Figure.images(element));
        }
    }

    private void figure(Element element, @Nullable Part part) {
        var found = part == Part.DISCARDED ? List.<PageImage>of() : Figure.images(element);
        if (found.isEmpty()) {
            walk(element, part);
        } else {
            images.addAll(found);
            add(Figure.unsaid(element, found.getFirst()), Block.Form.PARAGRAPH, 0, "", Part.DISCARDED, null);
        }
    }

    private void quote(Element element, @Nullable Part part) {
        var paragraphs = element.select("p");
        if (paragraphs.isEmpty() && !withBlocks.contains(element)) {
            add(Inline.of(element.childNodes()), Block.Form.QUOTE, 0, part);
            return;
        }
        boolean isPlain = element.children().stream()
                .allMatch(child -> child.normalName().equals("p") && !withBlocks.contains(child));
        if (!isPlain || !element.ownText().isBlank()) {
            walk(element, part);
            return;
        }
        add(Marked.quote(paragraphs), Block.Form.QUOTE, part);
    }

    /// Items with blocks of their own are read as those; a list of links leads elsewhere.
    private void list(Element element, @Nullable Part part) {
        if (element.children().stream()
                        .anyMatch(child -> withBlocks.contains(child)
                                || !child.normalName().equals("li"))
                || !element.ownText().isBlank()) {
            walk(element, part);
            return;
        }
        var list = Marked.list(element);
        add(list, Block.Form.LIST, part == null && list.isLinks() ? Part.DISCARDED : part);
    }

    private void flush(List<Node> line, @Nullable Part part) {
        if (!line.isEmpty()) {
            add(Inline.of(line), Block.Form.PARAGRAPH, 0, part);
            line.clear();
        }
    }

    private void add(Marked words, Block.Form form, @Nullable Part part) {
        add(words.text(), form, 0, words.markdown(), part, null);
    }

    private void add(Inline words, Block.Form form, int level, @Nullable Part part) {
        add(words.text(), form, level, words.markdown(), part, words.firstLink());
    }

    private void add(
            String shown, Block.Form form, int level, String markdown, @Nullable Part part, @Nullable String link) {
        if (shown.isBlank()) {
            return;
        }
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        int start = text.length();
        text.append(shown);
        var span = new Span(start, text.length());
        blocks.add(new Block(span, shown, form, level, markdown, true, part, link));
    }
}
