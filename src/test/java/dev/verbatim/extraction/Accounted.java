package dev.verbatim.extraction;

import dev.verbatim.article.body.Body;
import dev.verbatim.extraction.page.LinePhrase;
import dev.verbatim.extraction.page.NewsPage;
import dev.verbatim.extraction.page.WordList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// Finds the words of a page that are in no part of what was read from it.
final class Accounted {

    private static final Set<String> UNSEEN = Set.of(
            "script", "style", "template", "head", "title", "svg", "iframe", "object", "video", "audio", "noframes");

    /// Words that a field says by its name: the labels of bylines, contacts and cards.
    private static final Set<String> LABELS = labels();

    private final String said;
    private final Set<String> words;

    private Accounted(NewsPage page) {
        this.said = spaced(String.join("\n", parts(page)));
        this.words = new HashSet<>(words(said));
    }

    /// The lines of a plain text of which something is missing.
    static List<String> lost(String text, NewsPage page) {
        var accounted = new Accounted(page);
        return text.lines().filter(accounted::misses).toList();
    }

    /// The pieces of an HTML page's text, seen by a reader, of which something is missing.
    static List<String> lost(Document html, NewsPage page) {
        var accounted = new Accounted(page);
        var lost = new ArrayList<String>();
        html.body().traverse((node, depth) -> {
            if (node instanceof TextNode text && isSeen(text) && accounted.misses(text.getWholeText())) {
                lost.add(text.getWholeText());
            }
        });
        return lost;
    }

    private static boolean isSeen(TextNode text) {
        for (var above = text.parent(); above instanceof Element element; above = element.parent()) {
            if (UNSEEN.contains(element.normalName())) {
                return false;
            }
        }
        return true;
    }

    private boolean misses(String line) {
        return !said.contains(spaced(line))
                && words(line).stream().anyMatch(word -> !words.contains(word) && !LABELS.contains(word));
    }

    private static List<String> parts(NewsPage page) {
        var parts = new ArrayList<String>();
        parts.add(page.headline());
        parts.add(page.standfirst());
        parts.add(Body.of(page.body()).text());
        for (var byline : page.bylines()) {
            parts.addAll(List.of(byline.name(), byline.role().name()));
            parts.add(byline.title());
            parts.add(byline.publication());
            byline.contacts()
                    .forEach(contact -> parts.addAll(
                            List.of(contact.value(), contact.channel().name().replace('_', ' '))));
        }
        for (var image : page.images()) {
            parts.add(image.alt());
            parts.add(image.caption());
            parts.add(image.credit());
        }
        page.disclosures().forEach(disclosure -> parts.add(disclosure.text()));
        parts.addAll(page.discarded());
        parts.removeIf(part -> part == null);
        return parts;
    }

    private static Set<String> labels() {
        var labels = new HashSet<>(words(
                "and und et with mit & is was ist est a an the our for at of bei beim der die das des pour à la le"));
        for (var list : List.of("byline-words", "channels", "available-on")) {
            WordList.lines(list).forEach(line -> labels.addAll(words(line)));
        }
        return labels;
    }

    private static List<String> words(String line) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (char letter : (spaced(line) + " ").toCharArray()) {
            if (Character.isLetterOrDigit(letter)) {
                word.append(letter);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    private static String spaced(String line) {
        return LinePhrase.plain(line.replaceAll("\\p{Cc}", " "));
    }
}
