package dev.verbatim.extraction.html;

import dev.verbatim.content.Span;
import dev.verbatim.extraction.block.BlockPart;
import dev.verbatim.extraction.block.PageBlock;
import dev.verbatim.extraction.page.PageImage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// The words of an HTML page as blocks, all of them in their order; those outside the article are discarded
/// already.
public final class HtmlBlocks {

    private static final int LONGEST_BYLINE = 300;

    private final ArticleElement article;
    private final Set<Element> withBlocks = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private final List<PageBlock> blocks = new ArrayList<>();
    private final List<PageImage> images = new ArrayList<>();
    private boolean hasHeadline;

    private HtmlBlocks(ArticleElement article) {
        this.article = article;
    }

    public static HtmlBlocks of(Element page, ArticleElement article) {
        var reading = new HtmlBlocks(article);
        reading.markBlocks(page);
        reading.walk(page, page == article.element() ? null : BlockPart.DISCARDED);
        return reading;
    }

    public String text() {
        return text.toString();
    }

    public List<PageBlock> blocks() {
        return blocks;
    }

    public List<PageImage> images() {
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

    private void walk(Element parent, @Nullable BlockPart part) {
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
        return Regions.hint(element) == BlockPart.BYLINE || Regions.isOutside(element);
    }

    private void read(Element element, @Nullable BlockPart outer) {
        if (Regions.isUnseen(element)) {
            return;
        }
        var part = partOf(element, outer);
        var name = element.normalName();
        if (part == BlockPart.BYLINE && outer != BlockPart.BYLINE) {
            readByline(element);
            return;
        }
        boolean isKept = part != BlockPart.DISCARDED;
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, part);
            case "img" -> picture(element, isKept);
            case "figure" -> figure(element, part);
            case "blockquote" -> quote(element, part);
            case "ul", "ol" -> list(element, part);
            case "pre" -> add(Marked.code(element.wholeText()), PageBlock.Form.CODE, part);
            case "tr" -> add(InlineMarkup.ofCells(element), PageBlock.Form.PARAGRAPH, 0, part);
            default -> {
                if (Regions.isCaption(element) && element.selectFirst("img") != null) {
                    figure(element, part);
                } else {
                    walk(element, part);
                }
            }
        }
    }

    private @Nullable BlockPart partOf(Element element, @Nullable BlockPart outer) {
        if (element == article.element()) {
            return null;
        }
        if (outer == BlockPart.DISCARDED) {
            return BlockPart.DISCARDED;
        }
        if (Regions.isOutside(element) && !article.isMostlyIn(element)) {
            return BlockPart.DISCARDED;
        }
        var hint = Regions.hint(element);
        return hint == null || article.isMostlyIn(element) ? outer : hint;
    }

    /// A long one is what the page tells of the author.
    private void readByline(Element element) {
        var words = InlineMarkup.of(List.of(element));
        if (words.text().length() <= LONGEST_BYLINE && !withBlocks.contains(element)) {
            add(words, PageBlock.Form.PARAGRAPH, 0, BlockPart.BYLINE);
        } else {
            walk(element, words.text().length() <= LONGEST_BYLINE ? BlockPart.BYLINE : BlockPart.CARD);
        }
    }

    private void heading(Element element, @Nullable BlockPart part) {
        int level = element.normalName().charAt(1) - '0';
        boolean isHeadline = level == 1 && part == null && !hasHeadline;
        hasHeadline |= isHeadline;
        add(
                InlineMarkup.of(element.childNodes()),
                PageBlock.Form.HEADING,
                level,
                isHeadline ? BlockPart.HEADLINE : part);
        element.select("img").forEach(image -> picture(image, part != BlockPart.DISCARDED));
    }

    private void picture(Element element, boolean isKept) {
        if (isKept) {
            images.addAll(HtmlFigure.images(element));
        }
    }

    private void figure(Element element, @Nullable BlockPart part) {
        var found = part == BlockPart.DISCARDED ? List.<PageImage>of() : HtmlFigure.images(element);
        if (found.isEmpty()) {
            walk(element, part);
        } else {
            images.addAll(found);
            add(
                    HtmlFigure.unsaid(element, found.getFirst()),
                    PageBlock.Form.PARAGRAPH,
                    0,
                    "",
                    BlockPart.DISCARDED,
                    null);
        }
    }

    private void quote(Element element, @Nullable BlockPart part) {
        var paragraphs = element.select("p");
        if (paragraphs.isEmpty() && !withBlocks.contains(element)) {
            add(InlineMarkup.of(element.childNodes()), PageBlock.Form.QUOTE, 0, part);
            return;
        }
        boolean isPlain = element.children().stream()
                .allMatch(child -> child.normalName().equals("p") && !withBlocks.contains(child));
        if (!isPlain || !element.ownText().isBlank()) {
            walk(element, part);
            return;
        }
        add(Marked.quote(paragraphs), PageBlock.Form.QUOTE, part);
    }

    /// Items with blocks of their own are read as those; a list of links leads elsewhere.
    private void list(Element element, @Nullable BlockPart part) {
        if (element.children().stream()
                        .anyMatch(child -> withBlocks.contains(child)
                                || !child.normalName().equals("li"))
                || !element.ownText().isBlank()) {
            walk(element, part);
            return;
        }
        var list = Marked.list(element);
        add(list, PageBlock.Form.LIST, part == null && list.isLinks() ? BlockPart.DISCARDED : part);
    }

    private void flush(List<Node> line, @Nullable BlockPart part) {
        if (!line.isEmpty()) {
            add(InlineMarkup.of(line), PageBlock.Form.PARAGRAPH, 0, part);
            line.clear();
        }
    }

    private void add(Marked words, PageBlock.Form form, @Nullable BlockPart part) {
        add(words.text(), form, 0, words.markdown(), part, null);
    }

    private void add(InlineMarkup words, PageBlock.Form form, int level, @Nullable BlockPart part) {
        add(words.text(), form, level, words.markdown(), part, words.firstLink());
    }

    private void add(
            String shown,
            PageBlock.Form form,
            int level,
            String markdown,
            @Nullable BlockPart part,
            @Nullable String link) {
        if (shown.isBlank()) {
            return;
        }
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        int start = text.length();
        text.append(shown);
        var span = new Span(start, text.length());
        blocks.add(new PageBlock(span, shown, form, level, markdown, true, part, link));
    }
}
