package dev.verbatim.extraction.html;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.article.BylineRole;
import dev.verbatim.extraction.block.PageDraft;
import dev.verbatim.extraction.credit.BylineReading;
import dev.verbatim.extraction.page.LinePhrase;
import dev.verbatim.extraction.page.PageByline;
import dev.verbatim.extraction.page.PageContact;
import dev.verbatim.extraction.page.PageJson;
import dev.verbatim.extraction.page.UnreadablePage;
import dev.verbatim.extraction.page.UnreadablePage.Field;
import dev.verbatim.person.ContactChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// Reads the JSON-LD of an HTML page for the article that it is about.
final class SchemaOrg {

    private final Metadata metadata;
    private final List<JsonNode> things = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();

    private SchemaOrg(Metadata metadata) {
        this.metadata = metadata;
    }

    static void read(Element page, Metadata metadata) {
        var reading = new SchemaOrg(metadata);
        for (var script : page.select("script[type=application/ld+json]")) {
            reading.parse(script);
        }
        reading.things.stream().filter(SchemaOrg::isArticle).findFirst().ifPresent(reading::take);
    }

    private void parse(Element script) {
        var json = new StringBuilder();
        for (Node data : script.childNodes()) {
            json.append(data.nodeValue());
        }
        if (json.toString().isBlank()) {
            return;
        }
        try {
            collect(PageJson.read(json.toString(), Field.HTML));
        } catch (UnreadablePage e) {
            metadata.warnings.add("A block of JSON-LD was left aside. " + e.getMessage());
        }
    }

    /// Graphs and lists hold things; so do the pages whose main entity an article is.
    private void collect(JsonNode root) {
        var open = new ArrayDeque<JsonNode>();
        open.add(root);
        while (!open.isEmpty()) {
            var node = open.removeFirst();
            if (node.isObject()) {
                things.add(node);
                if (node.path("@id").isTextual()) {
                    byId.merge(
                            node.path("@id").asText(), node, (one, other) -> one.size() >= other.size() ? one : other);
                }
            }
            node.forEach(child -> {
                if (child.isContainerNode()) {
                    open.add(child);
                }
            });
        }
    }

    private static boolean isArticle(JsonNode thing) {
        var types = all(thing.path("@type"));
        boolean isArticle = types.stream()
                .map(JsonNode::asText)
                .anyMatch(type -> type.endsWith("Article") || type.endsWith("Posting") || type.equals("Report"));
        return isArticle && (thing.has("headline") || thing.has("name") || thing.has("articleBody"));
    }

    private void take(JsonNode article) {
        metadata.headline = Metadata.first(metadata.headline, text(article, "headline", "name"));
        metadata.description =
                Metadata.first(metadata.description, text(article, "description", "alternativeHeadline"));
        metadata.language = Metadata.first(metadata.language, text(article, "inLanguage"));
        metadata.url = Metadata.first(metadata.url, text(article, "url"));
        var body = article.path("articleBody");
        metadata.articleBody = body.isTextual() ? body.asText() : null;
        all(article.path("author")).forEach(author -> author(author, BylineRole.WRITER));
        all(article.path("editor")).forEach(editor -> author(editor, BylineRole.EDITOR));
        all(article.path("image")).forEach(this::image);
    }

    private void author(JsonNode reference, BylineRole role) {
        var author = resolved(reference);
        var name = author.isTextual() ? author.asText() : text(author, "name");
        if (name == null || name.isBlank() || HtmlFigure.isWeb(name)) {
            return;
        }
        name = LinePhrase.singleSpaced(name);
        if (all(author.path("@type")).stream().anyMatch(type -> type.asText().endsWith("Organization"))) {
            metadata.organisations.add(name);
            return;
        }
        var named = author.isTextual() ? BylineReading.of(name).people() : List.<PageByline>of();
        if (!named.isEmpty()) {
            metadata.authors.addAll(named);
            return;
        }
        var contacts = new ArrayList<PageContact>();
        var mail = text(author, "email");
        if (mail != null) {
            contacts.add(new PageContact(ContactChannel.EMAIL, mail.startsWith("mailto:") ? mail.substring(7) : mail));
        }
        var employer = resolved(author.has("worksFor") ? author.path("worksFor") : author.path("affiliation"));
        metadata.authors.add(new PageByline(
                name,
                role,
                text(author, "jobTitle"),
                employer.isTextual() ? employer.asText() : text(employer, "name"),
                contacts));
    }

    private void image(JsonNode reference) {
        var image = resolved(reference);
        var url = image.isTextual() ? image.asText() : text(image, "url", "contentUrl");
        if (url == null || !HtmlFigure.isWeb(url)) {
            return;
        }
        var creditText = text(image, "creditText", "copyrightNotice");
        var creator = resolved(image.path("creator"));
        var printed = creditText == null ? text(creator, "name") : creditText;
        var credit = printed == null ? null : HtmlFigure.credit(printed);
        metadata.images.add(PageDraft.picture(
                url,
                null,
                text(image, "caption", "description"),
                credit,
                HtmlFigure.size(image.path("width").asText()),
                HtmlFigure.size(image.path("height").asText())));
    }

    private JsonNode resolved(JsonNode reference) {
        var one = reference.isArray() && !reference.isEmpty() ? reference.get(0) : reference;
        boolean isReference =
                one.isObject() && one.size() <= 2 && one.path("@id").isTextual() && !one.has("name");
        return isReference ? byId.getOrDefault(one.path("@id").asText(), one) : one;
    }

    private static List<JsonNode> all(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        var all = new ArrayList<JsonNode>();
        if (value.isArray()) {
            value.forEach(all::add);
        } else {
            all.add(value);
        }
        return all;
    }

    private static @Nullable String text(JsonNode thing, String... names) {
        for (var name : names) {
            var value = thing.path(name);
            if (value.isTextual() && !value.asText().isBlank()) {
                return LinePhrase.singleSpaced(value.asText());
            }
        }
        return null;
    }
}
