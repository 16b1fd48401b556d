package dev.verbatim.extraction.block;

import dev.verbatim.article.body.Body;
import dev.verbatim.content.Span;
import dev.verbatim.extraction.page.LinePhrase;
import java.util.ArrayList;
import java.util.List;

/// Writes the body as Markdown, block by block, and notes where each stands in the page's text.
///
/// Each block with marks is read again by [Body]: where the marks of a page would show other words than the
/// page did, the words are written without the marks.
final class BodyWriting {

    private final List<String> written = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private boolean afterList;
    private boolean otherMarker;

    private BodyWriting() {}

    record Written(String markdown, List<Span> paragraphs) {}

    static Written of(List<PageBlock> blocks) {
        var writing = new BodyWriting();
        int next = 0;
        while (next < blocks.size()) {
            next = writing.write(blocks, next);
        }
        return new Written(String.join("\n\n", writing.written), writing.spans);
    }

    private int write(List<PageBlock> blocks, int at) {
        var block = blocks.get(at);
        boolean isList = block.form() == PageBlock.Form.ITEM || block.form() == PageBlock.Form.LIST;
        // Two lists with the same marks would be one.
        otherMarker = isList && afterList && !otherMarker;
        afterList = isList;
        if (block.form() == PageBlock.Form.ITEM) {
            return writeItems(blocks, at);
        }
        add(block.span(), shown(block));
        return at + 1;
    }

    private int writeItems(List<PageBlock> blocks, int first) {
        int end = first;
        var lines = new ArrayList<String>();
        while (end < blocks.size() && blocks.get(end).form() == PageBlock.Form.ITEM) {
            lines.add(
                    (otherMarker ? "* " : "- ") + Escaping.line(blocks.get(end).markdown()));
            end++;
        }
        var list = String.join("\n", lines);
        var span = new Span(
                blocks.get(first).span().start(), blocks.get(end - 1).span().end());
        add(span, list);
        return end;
    }

    private void add(Span span, String markdown) {
        written.add(markdown);
        spans.add(span);
    }

    private String shown(PageBlock block) {
        var markdown = marked(block);
        if (block.form() == PageBlock.Form.PARAGRAPH && markdown.equals(block.text()) && Escaping.isPlain(markdown)) {
            return markdown;
        }
        return shows(markdown, block.text()) ? markdown : plainly(block);
    }

    private String marked(PageBlock block) {
        return switch (block.form()) {
            case PARAGRAPH, ITEM -> Escaping.line(block.markdown());
            case HEADING -> "#".repeat(Math.clamp(block.level(), 1, 6)) + " " + block.markdown();
            case LIST -> otherMarker ? otherwiseMarked(block.markdown()) : block.markdown();
            case QUOTE -> "> " + block.markdown().replace("\n", "\n> ");
            case CODE -> block.markdown();
        };
    }

    private static String otherwiseMarked(String list) {
        var lines = new ArrayList<String>();
        for (var line : list.split("\n", -1)) {
            if (line.startsWith("- ")) {
                lines.add("* " + line.substring(2));
            } else {
                int digits = 0;
                while (digits < line.length() && Character.isDigit(line.charAt(digits))) {
                    digits++;
                }
                boolean isNumbered = digits > 0 && line.startsWith(". ", digits);
                lines.add(isNumbered ? line.substring(0, digits) + ")" + line.substring(digits + 1) : line);
            }
        }
        return String.join("\n", lines);
    }

    /// The words without the page's marks; as they are, where a body has too many marks to read any.
    private static String plainly(PageBlock block) {
        var words = LinePhrase.spaced(block.text());
        var escaped = Escaping.line(Escaping.words(words));
        return shows(escaped, words) || !shows(words, words) ? escaped : words;
    }

    private static boolean shows(String markdown, String text) {
        var blocks = Body.of(markdown).blocks();
        return blocks.size() == 1 && blocks.getFirst().text().equals(text);
    }
}
