package dev.verbatim.extraction.html;

import dev.verbatim.extraction.block.Escaping;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// The words of a paragraph of HTML, with their emphasis and links, as readers see them and as Markdown.
final class InlineMarkup {

    private record Marks(
            boolean em, boolean strong, @Nullable String link) {

        static final Marks NONE = new Marks(false, false, null);
    }

    /// Words that are marked alike.
    private record Run(StringBuilder words, Marks marks) {

        boolean isBreak() {
            return words.length() == 1 && words.charAt(0) == '\n';
        }
    }

    private final List<Run> runs = new ArrayList<>();
    private boolean afterSpace = true;

    private @Nullable String firstLink;

    private int linked;

    static InlineMarkup of(List<Node> nodes) {
        var inline = new InlineMarkup();
        nodes.forEach(node -> inline.read(node, Marks.NONE));
        return inline;
    }

    /// The cells of a row do not touch.
    static InlineMarkup ofCells(Element row) {
        var inline = new InlineMarkup();
        for (var cell : row.childNodes()) {
            inline.read(cell, Marks.NONE);
            inline.add(" ", Marks.NONE);
        }
        return inline;
    }

    private void read(Node node, Marks marks) {
        if (node instanceof TextNode words) {
            add(words.getWholeText(), marks);
            return;
        }
        if (!(node instanceof Element element) || Regions.isUnseen(element)) {
            return;
        }
        var name = element.normalName();
        if (name.equals("br")) {
            lineBreak();
            return;
        }
        var target = name.equals("a") ? target(element) : null;
        var inner = new Marks(
                marks.em() || name.equals("em") || name.equals("i"),
                marks.strong() || name.equals("strong") || name.equals("b"),
                target == null ? marks.link() : target);
        element.childNodes().forEach(child -> read(child, inner));
    }

    private @Nullable String target(Element link) {
        var address = link.absUrl("href").strip();
        boolean isWeb =
                address.startsWith("http://") || address.startsWith("https://") || address.startsWith("mailto:");
        if (!isWeb || address.chars().anyMatch(c -> c <= ' ' || c == '<' || c == '>' || c == '\\' || c == '"')) {
            return null;
        }
        firstLink = firstLink == null ? address : firstLink;
        return address;
    }

    private void lineBreak() {
        trimEnd();
        if (!runs.isEmpty() && !runs.getLast().isBreak()) {
            runs.add(new Run(new StringBuilder("\n"), Marks.NONE));
        }
        afterSpace = true;
    }

    /// Spaces become one, and stand outside the marks.
    private void add(String source, Marks marks) {
        var words = new StringBuilder();
        for (int i = 0; i < source.length(); i++) {
            char letter = source.charAt(i);
            if (Character.isWhitespace(letter) || Character.isISOControl(letter)) {
                if (!afterSpace) {
                    words.append(' ');
                }
                afterSpace = true;
            } else {
                words.append(letter);
                afterSpace = false;
            }
        }
        if (words.isEmpty()) {
            return;
        }
        linked += marks.link() == null ? 0 : words.length();
        boolean isMarked = !marks.equals(Marks.NONE);
        int start = isMarked && words.charAt(0) == ' ' ? 1 : 0;
        boolean endsOutside = isMarked && words.length() > start && words.charAt(words.length() - 1) == ' ';
        int end = endsOutside ? words.length() - 1 : words.length();
        push(words.substring(0, start), Marks.NONE);
        push(words.substring(start, end), marks);
        push(words.substring(end), Marks.NONE);
    }

    private void push(String words, Marks marks) {
        if (words.isEmpty()) {
            return;
        }
        boolean goesOn = !runs.isEmpty()
                && runs.getLast().marks().equals(marks)
                && !runs.getLast().isBreak();
        if (!goesOn) {
            runs.add(new Run(new StringBuilder(), marks));
        }
        runs.getLast().words().append(words);
    }

    private void trimEnd() {
        while (!runs.isEmpty()) {
            var words = runs.getLast().words();
            while (!words.isEmpty() && " \n".indexOf(words.charAt(words.length() - 1)) >= 0) {
                words.setLength(words.length() - 1);
            }
            if (!words.isEmpty()) {
                return;
            }
            runs.removeLast();
        }
    }

    String text() {
        trimEnd();
        var text = new StringBuilder();
        runs.forEach(run -> text.append(run.words()));
        return text.toString();
    }

    String markdown() {
        trimEnd();
        var markdown = new StringBuilder();
        boolean beginsLine = false;
        for (var run : runs) {
            if (run.isBreak()) {
                markdown.append("\\\n");
                beginsLine = true;
            } else {
                var marked = marked(run);
                markdown.append(beginsLine ? Escaping.line(marked) : marked);
                beginsLine = false;
            }
        }
        return markdown.toString();
    }

    private static String marked(Run run) {
        var marks = (run.marks().strong() ? "**" : "") + (run.marks().em() ? "*" : "");
        var words = marks + Escaping.words(run.words().toString()) + marks;
        return run.marks().link() == null
                ? words
                : "[" + words + "](<" + run.marks().link() + ">)";
    }

    @Nullable
    String firstLink() {
        return firstLink;
    }

    /// Whether nearly all words are links.
    boolean isAllLinks() {
        return linked > 0 && linked * 10 >= text().length() * 8;
    }
}
