package dev.verbatim.extraction.html;

import dev.verbatim.extraction.block.Escaping;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/// What takes more than a line of Markdown: a list, a quote of several paragraphs, code.
///
/// @param text as readers see it, line by line
/// @param isLinks whether it is a list of links, which lead elsewhere
record Marked(String text, String markdown, boolean isLinks) {

    static Marked quote(List<Element> paragraphs) {
        var texts = new ArrayList<String>();
        var marked = new ArrayList<String>();
        for (var paragraph : paragraphs) {
            var words = InlineMarkup.of(paragraph.childNodes());
            if (!words.text().isEmpty()) {
                texts.add(words.text());
                marked.add(Escaping.line(words.markdown()));
            }
        }
        return new Marked(String.join("\n", texts), String.join("\n\n", marked), false);
    }

    static Marked list(Element list) {
        boolean isNumbered = list.normalName().equals("ol");
        var texts = new ArrayList<String>();
        var marked = new ArrayList<String>();
        boolean isLinks = true;
        for (var item : list.children()) {
            var words = InlineMarkup.of(item.childNodes());
            if (!words.text().isEmpty()) {
                texts.add(words.text().replace('\n', ' '));
                var marker = isNumbered ? texts.size() + ". " : "- ";
                marked.add(marker + Escaping.line(words.markdown().replace("\\\n", " ")));
                isLinks &= words.isAllLinks();
            }
        }
        return new Marked(String.join("\n", texts), String.join("\n", marked), isLinks && texts.size() > 1);
    }

    /// In a fence longer than any in the code.
    static Marked code(String source) {
        var code = source.replace("\r", "").stripTrailing();
        int longest = 2;
        int run = 0;
        for (int i = 0; i < code.length(); i++) {
            run = code.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        var fence = "`".repeat(longest + 1);
        return new Marked(code, fence + "\n" + code + "\n" + fence, false);
    }
}
