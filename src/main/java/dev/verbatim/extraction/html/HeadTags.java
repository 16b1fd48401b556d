package dev.verbatim.extraction.html;

import dev.verbatim.article.BylineRole;
import dev.verbatim.extraction.block.PageDraft;
import dev.verbatim.extraction.credit.BylineReading;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// Reads Open Graph and the other tags of an HTML page's head, after schema.org has spoken.
final class HeadTags {

    private HeadTags() {}

    static void read(Document page, Metadata metadata) {
        metadata.headline = Metadata.first(
                metadata.headline,
                withoutSite(content(page, "og:title", "twitter:title"), content(page, "og:site_name")));
        metadata.description = Metadata.first(
                metadata.description, content(page, "og:description", "description", "twitter:description"));
        metadata.url = Metadata.first(attribute(page, "link[rel=canonical]", "href"), metadata.url);
        metadata.url = Metadata.first(metadata.url, content(page, "og:url"));
        metadata.language = Metadata.first(language(page), metadata.language);
        if (metadata.authors.isEmpty()) {
            author(content(page, "author", "article:author", "byl"), metadata);
        }
        if (metadata.images.isEmpty()) {
            image(page, metadata);
        }
    }

    private static @Nullable String language(Document page) {
        var attribute = attribute(page, "html", "lang");
        var locale = content(page, "og:locale");
        var language = Metadata.first(attribute, locale == null ? null : locale.replace('_', '-'));
        return Metadata.first(language, attribute(page, "meta[http-equiv=content-language]", "content"));
    }

    private static void author(@Nullable String name, Metadata metadata) {
        if (name == null || HtmlFigure.isWeb(name)) {
            return;
        }
        var labelled = BylineReading.of(name).people();
        metadata.authors.addAll(
                labelled.isEmpty()
                        ? BylineReading.named(name, BylineRole.WRITER).people()
                        : labelled);
        if (metadata.authors.isEmpty()) {
            metadata.organisations.add(name);
        }
    }

    private static void image(Document page, Metadata metadata) {
        var url = content(page, "og:image:secure_url", "og:image", "twitter:image");
        if (url != null && HtmlFigure.isWeb(url)) {
            metadata.images.add(PageDraft.picture(
                    url,
                    content(page, "og:image:alt", "twitter:image:alt"),
                    null,
                    null,
                    HtmlFigure.size(String.valueOf(content(page, "og:image:width"))),
                    HtmlFigure.size(String.valueOf(content(page, "og:image:height")))));
        }
    }

    /// `Dam gates fail | The Merrow Post` is a title for tabs.
    private static @Nullable String withoutSite(@Nullable String title, @Nullable String site) {
        if (title == null || site == null || !title.endsWith(site)) {
            return title;
        }
        var rest = title.substring(0, title.length() - site.length()).strip();
        boolean isSeparated = rest.length() > 1 && "|-–—:·".indexOf(rest.charAt(rest.length() - 1)) >= 0;
        return isSeparated ? rest.substring(0, rest.length() - 1).strip() : title;
    }

    private static @Nullable String content(Document page, String... names) {
        for (var name : names) {
            for (var key : new String[] {"property", "name", "itemprop"}) {
                var content = attribute(page, "meta[" + key + "=" + name + "]", "content");
                if (content != null) {
                    return content;
                }
            }
        }
        return null;
    }

    private static @Nullable String attribute(Document page, String query, String name) {
        var element = page.selectFirst(query);
        return element == null || element.attr(name).isBlank()
                ? null
                : element.attr(name).strip();
    }
}
