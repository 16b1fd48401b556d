package dev.verbatim.article.body;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/// The HTML that stands between an editor's Markdown. Tags that only set off words, such as `<sub>`, are
/// kept, without their attributes; of all others the words stay, and what was dropped is remembered, for
/// whoever warns of it. Comments are for nobody but the desk.
///
/// A tag is kept where its end stands in the same span or paragraph. Linear in the number of tags.
final class RawHtml {

    static final Set<String> KEPT = Set.of(
            "abbr", "b", "bdi", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp",
            "small", "strong", "sub", "sup", "time", "u", "var");

    private static final Pattern TAG = Pattern.compile("</?+([A-Za-z][A-Za-z0-9-]*+).*+", Pattern.DOTALL);

    /// Tags within tags; what is deeper is dropped.
    private static final int DEEPEST = 16;

    private static final int REMEMBERED = 100;

    private final List<String> dropped = new ArrayList<>();

    /// Words that a kept tag sets off.
    static final class Span extends CustomNode {

        final String tag;

        private Span(String tag) {
            this.tag = tag;
        }
    }

    /// The tags that readers do not get, such as `<iframe>`, in the order of the text; the first hundred.
    List<String> dropped() {
        return List.copyOf(dropped);
    }

    /// Settles what stands directly in a span or paragraph.
    void settle(Node parent) {
        var open = new ArrayDeque<HtmlInline>();
        var names = new HashMap<String, Integer>();
        for (var html : tagsIn(parent)) {
            settle(html, open, names);
        }
        open.forEach(this::drop);
    }

    private static List<HtmlInline> tagsIn(Node parent) {
        var tags = new ArrayList<HtmlInline>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof HtmlInline html) {
                tags.add(html);
            }
        }
        return tags;
    }

    private void settle(HtmlInline html, Deque<HtmlInline> open, Map<String, Integer> names) {
        var name = name(html);
        boolean isEnd = html.getLiteral().startsWith("</");
        if (name.equals("br")) {
            html.insertAfter(new HardLineBreak());
            html.unlink();
        } else if (!KEPT.contains(name)) {
            drop(html);
        } else if (isEnd && names.getOrDefault(name, 0) > 0) {
            close(html, name, open, names);
        } else if (isEnd || open.size() == DEEPEST) {
            drop(html);
        } else {
            open.push(html);
            names.merge(name, 1, Integer::sum);
        }
    }

    private void close(HtmlInline end, String name, Deque<HtmlInline> open, Map<String, Integer> names) {
        while (true) {
            var start = open.pop();
            var opened = name(start);
            names.merge(opened, -1, Integer::sum);
            if (opened.equals(name)) {
                wrap(start, end, name);
                return;
            }
            drop(start);
        }
    }

    private static void wrap(HtmlInline start, HtmlInline end, String name) {
        var span = new Span(name);
        for (var node = start.getNext(); node != end && node != null; ) {
            var next = node.getNext();
            span.appendChild(node);
            node = next;
        }
        start.insertAfter(span);
        start.unlink();
        end.unlink();
    }

    /// Takes it away together with a space that would be one too many.
    void drop(HtmlInline html) {
        var name = name(html);
        if (!name.isEmpty() && dropped.size() < REMEMBERED) {
            dropped.add("<" + name + ">");
        }
        var before = html.getPrevious();
        var after = html.getNext();
        html.unlink();
        if (after == null) {
            stripEnd(before);
        } else if (endsWithSpace(before)) {
            stripStart(after);
        }
    }

    private static String name(HtmlInline html) {
        var tag = TAG.matcher(html.getLiteral());
        return tag.matches() ? tag.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static boolean endsWithSpace(@Nullable Node before) {
        return switch (before) {
            case Text text -> text.getLiteral().endsWith(" ");
            case SoftLineBreak _, HardLineBreak _ -> true;
            case null -> true;
            default -> false;
        };
    }

    private static void stripStart(Node node) {
        if (node instanceof Text text) {
            show(text, text.getLiteral().stripLeading());
        } else if (node instanceof SoftLineBreak) {
            node.unlink();
        }
    }

    private static void stripEnd(@Nullable Node node) {
        if (node instanceof Text text) {
            show(text, text.getLiteral().stripTrailing());
        } else if (node instanceof SoftLineBreak) {
            node.unlink();
        }
    }

    private static void show(Text text, String words) {
        text.setLiteral(words);
        if (words.isEmpty()) {
            text.unlink();
        }
    }
}
