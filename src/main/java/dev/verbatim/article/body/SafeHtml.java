package dev.verbatim.article.body;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;

/// The HTML of a part of an article that any page may show as it is.
///
/// Locked twice, because editors paste from anywhere: the renderer escapes raw HTML and drops strange
/// addresses, then everything is parsed again and only what is named here is let through. Links and pictures
/// need a full address.
final class SafeHtml {

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
            .build();

    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li")
            .addTags("em", "strong", "a", "img", "code", "pre", "br", "hr")
            .addAttributes("ol", "start")
            .addAttributes("a", "href", "title")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addEnforcedAttribute("a", "rel", "noopener")
            .addAttributes("img", "src", "alt", "title")
            .addProtocols("img", "src", "http", "https");

    private SafeHtml() {}

    static String of(Node node) {
        // Pretty printing would move spaces, which in a text are content.
        var asWritten = new OutputSettings().prettyPrint(false);
        return Jsoup.clean(RENDERER.render(node), "", ALLOWED, asWritten).strip();
    }
}
