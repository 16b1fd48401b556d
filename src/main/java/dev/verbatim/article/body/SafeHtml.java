package dev.verbatim.article.body;

import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/// The HTML of a part of an article that any page may show as it is.
///
/// Locked twice, because editors paste from anywhere: the renderer is given no raw HTML and drops strange
/// addresses, then everything is parsed again and only what is named here is let through. Pictures need a
/// full address.
final class SafeHtml {

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new Addresses())
            .nodeRendererFactory(Rendering::new)
            .attributeProviderFactory(_ -> Rendering::nameLanguage)
            .extensions(Markdown.EXTENSIONS)
            .build();

    private static final Safelist ALLOWED = new Allowed()
            .addTags("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "section")
            .addTags("table", "thead", "tbody", "tr", "th", "td", "input")
            .addTags("a", "img", "code", "pre", "br", "hr")
            .addTags(RawHtml.KEPT.toArray(String[]::new))
            .addAttributes("ol", "start")
            .addAttributes("a", "href", "title", "id")
            .addEnforcedAttribute("a", "rel", "noopener")
            .addAttributes("img", "src", "alt", "title")
            .addProtocols("img", "src", "http", "https")
            .addAttributes("code", "class")
            .addAttributes("section", "class")
            .addAttributes("li", "id")
            .addAttributes("th", "align")
            .addAttributes("td", "align")
            .addAttributes("input", "type", "checked", "disabled");

    private SafeHtml() {}

    static String of(Node node) {
        // Pretty printing would move spaces, which in a text are content.
        var asWritten = new OutputSettings().prettyPrint(false);
        return Jsoup.clean(RENDERER.render(node), "", ALLOWED, asWritten).strip();
    }

    private static final class Addresses implements UrlSanitizer {

        @Override
        public String sanitizeLinkUrl(String url) {
            return LinkAddress.encoded(LinkAddress.safe(url));
        }

        @Override
        public String sanitizeImageUrl(String url) {
            return LinkAddress.encoded(LinkAddress.safe(url));
        }
    }

    /// Looks at the values too, where more than a protocol matters.
    private static final class Allowed extends Safelist {

        private static final Pattern OWN_ID = Pattern.compile("fn(ref)?-[0-9]{1,9}");
        private static final Pattern OWN_CLASS = Pattern.compile("footnotes|language-[A-Za-z0-9_+#.-]{1,40}");

        @Override
        public boolean isSafeAttribute(String tag, Element element, Attribute attribute) {
            var value = attribute.getValue();
            boolean isSafe =
                    switch (attribute.getKey()) {
                        case "href" -> LinkAddress.safe(value).equals(value);
                        case "id" -> OWN_ID.matcher(value).matches();
                        case "class" -> OWN_CLASS.matcher(value).matches();
                        default -> true;
                    };
            return isSafe && super.isSafeAttribute(tag, element, attribute);
        }
    }
}
