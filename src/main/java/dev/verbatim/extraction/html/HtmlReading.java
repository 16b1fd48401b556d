package dev.verbatim.extraction.html;

import dev.verbatim.extraction.block.PageDraft;
import dev.verbatim.extraction.page.LinePhrase;
import dev.verbatim.extraction.page.NewsPage;
import dev.verbatim.extraction.page.PageImage;
import dev.verbatim.extraction.page.PageLimits;
import dev.verbatim.extraction.page.UnreadablePage;
import dev.verbatim.extraction.page.UnreadablePage.Field;
import dev.verbatim.extraction.page.UnreadablePage.Reason;
import dev.verbatim.extraction.text.TextBlocks;
import dev.verbatim.text.LanguageTag;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Takes an HTML page apart: what it says for machines first, then what readers see.
public final class HtmlReading {

    private HtmlReading() {}

    public static NewsPage read(String html, @Nullable String url, @Nullable String language) {
        var page = parse(html, url, Field.HTML);
        var metadata = new Metadata();
        SchemaOrg.read(page, metadata);
        HeadTags.read(page, metadata);
        var draft = new PageDraft();
        draft.headline = metadata.headline;
        metadata.authors.forEach(draft.credits::add);
        draft.discarded.addAll(metadata.organisations);
        draft.warnings.addAll(metadata.warnings);
        var text = takeBody(page, metadata, draft);
        takeRest(page, metadata, draft);
        draft.canonicalUrl = canonical(metadata.url, url);
        return draft.page(text, language == null ? tag(metadata.language) : language);
    }

    /// @param field of the message, where the HTML is a part of ninjs
    public static Document parse(String html, @Nullable String url, Field field) {
        PageLimits.checkTags(html, field);
        // One more level than is allowed tells what is deeper; the parser itself only flattens it.
        var parser = Parser.htmlParser().setMaxDepth(PageLimits.DEEPEST + 1);
        var page = parser.parseInput(html, url == null ? "" : url);
        checkDepth(page, field);
        return page;
    }

    private static void checkDepth(Element page, Field field) {
        var deepest = new int[1];
        page.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
        if (deepest[0] > PageLimits.DEEPEST) {
            throw new UnreadablePage(
                    Reason.TOO_DEEP, field, "Has elements more than " + PageLimits.DEEPEST + " levels deep.");
        }
    }

    /// @return the text in which the body stands
    private static String takeBody(Document page, Metadata metadata, PageDraft draft) {
        var found = HtmlBlocks.of(page.body(), ArticleElement.of(page.body()));
        draft.images.addAll(found.images());
        boolean hasProse = found.blocks().stream().anyMatch(block -> block.part() == null && block.isProse());
        if (hasProse || metadata.articleBody == null) {
            draft.take(found.blocks());
            return found.text();
        }
        PageLimits.checkLines(metadata.articleBody, Field.HTML);
        draft.take(TextBlocks.of(metadata.articleBody));
        found.blocks().forEach(block -> draft.discarded.add(block.text()));
        draft.warnings.add("The page shows no article; the body is what it gives to search engines.");
        return metadata.articleBody;
    }

    private static void takeRest(Document page, Metadata metadata, PageDraft draft) {
        var title = LinePhrase.singleSpaced(page.title());
        draft.headline = Metadata.first(draft.headline, title);
        if (draft.standfirst == null && metadata.description != null && !draft.says(metadata.description)) {
            draft.standfirst = metadata.description;
        }
        if (draft.images.isEmpty()) {
            metadata.images.stream().findFirst().ifPresent(draft.images::add);
        } else {
            draft.images.replaceAll(image -> completed(image, metadata.images));
        }
    }

    /// What machines are told of the same picture fills what readers are not.
    private static PageImage completed(PageImage image, List<PageImage> known) {
        for (var other : known) {
            if (other.url() != null && other.url().equals(image.url())) {
                boolean hasCredit = image.credit() != null;
                return new PageImage(
                        image.url(),
                        image.alt() == null ? other.alt() : image.alt(),
                        image.caption() == null ? other.caption() : image.caption(),
                        hasCredit ? image.credit() : other.credit(),
                        hasCredit ? image.photographer() : other.photographer(),
                        hasCredit ? image.agency() : other.agency(),
                        image.takenOn() == null ? other.takenOn() : image.takenOn(),
                        image.width() == null ? other.width() : image.width(),
                        image.height() == null ? other.height() : image.height());
            }
        }
        return image;
    }

    private static @Nullable String canonical(@Nullable String stated, @Nullable String given) {
        var urls = new ArrayList<String>();
        for (var url : new String[] {stated, given}) {
            if (url != null && HtmlFigure.isWeb(url)) {
                urls.add(url);
            }
        }
        return urls.isEmpty() ? null : urls.getFirst();
    }

    /// @return null unless it is a BCP 47 tag
    public static @Nullable String tag(@Nullable String language) {
        if (language == null) {
            return null;
        }
        return LanguageTag.canonical(language.strip().replace('_', '-')).orElse(null);
    }
}
