package dev.verbatim.extraction.ninjs;

import dev.verbatim.article.BylineRole;
import dev.verbatim.article.DisclosureKind;
import dev.verbatim.extraction.block.PageDraft;
import dev.verbatim.extraction.html.ArticleElement;
import dev.verbatim.extraction.html.HtmlBlocks;
import dev.verbatim.extraction.html.HtmlFigure;
import dev.verbatim.extraction.html.HtmlReading;
import dev.verbatim.extraction.page.LinePhrase;
import dev.verbatim.extraction.page.NewsPage;
import dev.verbatim.extraction.page.PageByline;
import dev.verbatim.extraction.page.PageContact;
import dev.verbatim.extraction.page.PageDisclosure;
import dev.verbatim.extraction.page.PageJson;
import dev.verbatim.extraction.page.PageLimits;
import dev.verbatim.extraction.page.UnreadablePage;
import dev.verbatim.extraction.page.UnreadablePage.Field;
import dev.verbatim.extraction.page.UnreadablePage.Reason;
import dev.verbatim.extraction.text.TextBlocks;
import dev.verbatim.person.ContactChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes a text of IPTC's News in JSON apart, version 2.x or 3.x; 1.x where its names are the same.
public final class NinjsReading {

    private static final Map<String, ContactChannel> CHANNELS =
            Map.of("email", ContactChannel.EMAIL, "phone", ContactChannel.PHONE, "web", ContactChannel.WEBSITE);

    private final NinjsItem item;
    private final PageDraft draft = new PageDraft();

    private NinjsReading(NinjsItem item) {
        this.item = item;
    }

    public static NewsPage read(String json, @Nullable String url, @Nullable String language) {
        var root = PageJson.read(json, Field.NINJS);
        if (!root.isObject()) {
            throw wrongType("Is no object of ninjs.");
        }
        var item = new NinjsItem(root);
        var type = item.text("type", "text");
        if (!type.equals("text") && !type.equals("composite")) {
            throw wrongType("Is a " + shortened(type) + "; only texts are read.");
        }
        return new NinjsReading(item).page(url, language);
    }

    private static UnreadablePage wrongType(String message) {
        return new UnreadablePage(Reason.WRONG_TYPE, Field.NINJS, message);
    }

    private static String shortened(String type) {
        return type.length() > 40 ? type.substring(0, 40) + "…" : type;
    }

    private NewsPage page(@Nullable String url, @Nullable String language) {
        takeHeadlines();
        takeBylines();
        var text = takeBody();
        takeDescriptions();
        item.items("associations").forEach(this::takePicture);
        takeRest();
        draft.canonicalUrl = canonical(url);
        return draft.page(text, language == null ? HtmlReading.tag(item.text("language")) : language);
    }

    private void takeHeadlines() {
        var headlines = new ArrayList<>(item.items("headlines"));
        headlines.sort(
                Comparator.comparing(headline -> !headline.text("role", "main").equals("main")));
        var single = item.text("headline");
        draft.headline = single == null ? null : LinePhrase.singleSpaced(single);
        for (var headline : headlines) {
            var words = headline.words();
            boolean isSecond =
                    headline.text("role", "").toLowerCase(Locale.ROOT).startsWith("sub");
            if (words == null) {
                continue;
            }
            if (draft.headline == null) {
                draft.headline = words;
            } else if (isSecond && draft.standfirst == null) {
                draft.standfirst = words;
            } else if (!words.equals(draft.headline)) {
                draft.discarded.add(words);
            }
        }
    }

    private void takeBylines() {
        for (var name : new String[] {"by", "byline"}) {
            var by = item.text(name);
            if (by != null) {
                draft.credits.takeByline(LinePhrase.singleSpaced(by));
            }
        }
        item.items("people").stream()
                .filter(person -> List.of("creator", "author", "contributor").contains(person.text("rel", "")))
                .forEach(this::takeAuthor);
    }

    private void takeAuthor(NinjsItem person) {
        var name = person.text("name");
        if (name == null) {
            return;
        }
        var contacts = new ArrayList<PageContact>();
        for (var contact : person.items("contactinfo")) {
            var value = contact.text("value");
            if (value != null) {
                var channel = CHANNELS.getOrDefault(contact.text("type", ""), ContactChannel.OTHER);
                contacts.add(new PageContact(channel, value));
            }
        }
        boolean helped = person.text("rel", "").equals("contributor");
        var role = helped ? BylineRole.CONTRIBUTOR : BylineRole.WRITER;
        draft.credits.add(new PageByline(LinePhrase.singleSpaced(name), role, person.text("jobtitle"), null, contacts));
    }

    /// The richest body, HTML before plain text; the others say the same again.
    private String takeBody() {
        var bodies = new ArrayList<NinjsItem>();
        for (var body : item.items("bodies")) {
            if (body.text("value") != null && !body.text("contenttype", "").endsWith("/xml")) {
                bodies.add(body);
            }
        }
        var html = bodies.stream().filter(body -> body.isHtml()).findFirst();
        var best = html.or(() -> bodies.stream().findFirst());
        if (bodies.size() > 1) {
            draft.warnings.add("Of " + bodies.size() + " bodies one was read; the others should say the same.");
        }
        if (best.isPresent()) {
            var value = best.get().text("value", "");
            return html.isPresent() ? takeHtml(value) : takeText(value);
        }
        var marked = item.text("bodyxhtml", item.text("bodyhtml", ""));
        return marked.isEmpty() ? takeText(item.text("bodytext", "")) : takeHtml(marked);
    }

    private String takeText(String text) {
        PageLimits.checkLength(text, Field.NINJS, PageLimits.LONGEST_TEXT);
        PageLimits.checkLines(text, Field.NINJS);
        draft.take(TextBlocks.of(text));
        return text;
    }

    private String takeHtml(String html) {
        PageLimits.checkLength(html, Field.NINJS, PageLimits.LONGEST_TEXT);
        var page = HtmlReading.parse(html, null, Field.NINJS).body();
        var found = HtmlBlocks.of(page, ArticleElement.whole(page));
        draft.images.addAll(found.images());
        draft.take(found.blocks());
        return found.text();
    }

    private void takeDescriptions() {
        var single = item.text("descriptiontext");
        var descriptions = new ArrayList<String>();
        if (single != null) {
            descriptions.add(LinePhrase.singleSpaced(single));
        }
        for (var description : item.items("descriptions")) {
            var words = description.words();
            if (words != null) {
                descriptions.add(words);
            }
        }
        for (var words : descriptions) {
            if (draft.says(words)) {
                continue;
            }
            if (draft.standfirst == null) {
                draft.standfirst = words;
            } else if (!words.equals(draft.standfirst)) {
                draft.discarded.add(words);
            }
        }
    }

    private void takePicture(NinjsItem association) {
        if (!NinjsPicture.fits(association)) {
            var title = NinjsPicture.title(association);
            draft.discarded.add("associated: " + (title == null ? association.text("uri", "without a name") : title));
            return;
        }
        var picture = NinjsPicture.of(association);
        // The body may show a smaller rendition of the same picture.
        draft.images.removeIf(
                shown -> shown.caption() != null && shown.caption().equals(picture.caption()));
        draft.images.add(picture);
    }

    private void takeRest() {
        var note = item.text("ednote");
        if (note != null) {
            draft.disclosures.add(new PageDisclosure(DisclosureKind.OTHER, LinePhrase.singleSpaced(note), null));
        }
        NinjsRest.of(item).forEach(draft.discarded::add);
    }

    /// The caller's address, an alternative id that is one, or the item's own.
    private @Nullable String canonical(@Nullable String url) {
        var addresses = new ArrayList<String>();
        addresses.add(url == null ? "" : url);
        item.items("altids").forEach(id -> addresses.add(id.text("value", "")));
        addresses.add(item.text("uri", ""));
        return addresses.stream().filter(HtmlFigure::isWeb).findFirst().orElse(null);
    }
}
