package dev.verbatim.extraction.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// The words of an element that a reader could see, with a space where a block or a line ends.
public final class VisibleWords {

    private VisibleWords() {}

    public static String text(Element element) {
        var text = new StringBuilder();
        append(element, text);
        return text.toString();
    }

    /// How many letters readers see that lead nowhere.
    static int lengthOutsideLinks(Element element) {
        int length = 0;
        for (var child : element.childNodes()) {
            if (child instanceof TextNode words) {
                length += words.getWholeText().strip().length();
            } else if (child instanceof Element inner
                    && !Regions.isUnseen(inner)
                    && !inner.normalName().equals("a")) {
                length += lengthOutsideLinks(inner);
            }
        }
        return length;
    }

    private static void append(Node node, StringBuilder text) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
        } else if (node instanceof Element element && !Regions.isUnseen(element)) {
            boolean isApart = element.isBlock() || element.normalName().equals("br");
            text.append(isApart ? " " : "");
            element.childNodes().forEach(child -> append(child, text));
            text.append(isApart ? " " : "");
        }
    }
}
