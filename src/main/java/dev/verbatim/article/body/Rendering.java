package dev.verbatim.article.body;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/// The HTML of what we know and the library does not: kept tags, and footnotes block by block.
///
/// Notes and what refers to them lead to each other by their numbers, never by the names that an editor gave
/// them.
final class Rendering implements NodeRenderer {

    private final HtmlNodeRendererContext context;

    Rendering(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(RawHtml.Span.class, Footnotes.Mark.class, Footnotes.Note.class, Footnotes.Notes.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case RawHtml.Span span -> tagged(span.tag, Map.of(), span);
            case Footnotes.Mark mark -> render(mark);
            case Footnotes.Note note -> render(note);
            case Footnotes.Notes notes -> render(notes);
            default -> throw new IllegalStateException(node.toString());
        }
    }

    /// Of code, the language that [BlockReading] tells, and nothing else of what stands behind the fence.
    static void nameLanguage(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof FencedCodeBlock code && tag.equals("code")) {
            attributes.clear();
            var language = BlockReading.language(code);
            if (language != null) {
                attributes.put("class", "language-" + language);
            }
        }
    }

    private void render(Footnotes.Mark mark) {
        var html = context.getWriter();
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("href", "#fn-" + mark.number);
        if (mark.isFirst) {
            attributes.put("id", "fnref-" + mark.number);
        }
        html.tag("sup");
        html.tag("a", attributes);
        html.text(Integer.toString(mark.number));
        html.tag("/a");
        html.tag("/sup");
    }

    private void render(Footnotes.Notes notes) {
        var html = context.getWriter();
        html.tag("section", Map.of("class", "footnotes"));
        html.line();
        tagged("ol", Map.of(), notes);
        html.line();
        html.tag("/section");
    }

    private void render(Footnotes.Note note) {
        var html = context.getWriter();
        html.line();
        html.tag("li", Map.of("id", "fn-" + note.number));
        renderChildren(note);
        html.tag("a", Map.of("href", "#fnref-" + note.number));
        html.text("↩");
        html.tag("/a");
        html.tag("/li");
        html.line();
    }

    private void tagged(String tag, Map<String, String> attributes, Node content) {
        var html = context.getWriter();
        html.tag(tag, attributes);
        renderChildren(content);
        html.tag("/" + tag);
    }

    private void renderChildren(Node parent) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
