package dev.verbatim.article.body;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads CommonMark that may come from anybody: every input is read, in bounded time and depth.
///
/// Raw HTML has no blocks of its own: it is text like any other, and the library's pattern for such blocks
/// overflows the stack on a tag with thousands of attributes. The tree that comes out is shallow enough to walk
/// by recursion.
final class Markdown {

    /// Emphasis within a link within emphasis …: deeper marks are dropped, their words stay.
    private static final int DEEPEST_SPAN = 16;

    /// A reference such as `[a]` is 3 characters and may stand for an address of thousands. What all addresses
    /// together may have beyond the length of the source itself, as in cmark.
    private static final int ADDRESS_ALLOWANCE = 100_000;

    /// A line is a node of the tree or several, whatever its length; a book has fewer.
    private static final int MOST_LINES = 20_000;

    // In the library's order, which is one of precedence.
    private static final Set<Class<? extends Block>> BLOCKS = new LinkedHashSet<>(List.of(
            BlockQuote.class,
            Heading.class,
            FencedCodeBlock.class,
            ThematicBreak.class,
            ListBlock.class,
            IndentedCodeBlock.class));

    private int addressesLeft;

    private Markdown(int addressesLeft) {
        this.addressesLeft = addressesLeft;
    }

    static Node parse(String source) {
        int end = endOfLines(source);
        var document = parser().parse(source.substring(0, end));
        new Markdown(source.length() + ADDRESS_ALLOWANCE).flatten(document, 0);
        if (end < source.length()) {
            document.appendChild(words(source.substring(end)));
        }
        return document;
    }

    private static int endOfLines(String source) {
        int lines = 0;
        for (int at = 0; at < source.length(); at++) {
            char end = source.charAt(at);
            if ((end == '\n' || end == '\r') && ++lines == MOST_LINES) {
                return at + 1;
            }
        }
        return source.length();
    }

    private static Node words(String rest) {
        var paragraph = new Paragraph();
        paragraph.appendChild(new Text(rest.strip().replaceAll("\\s+", " ")));
        return paragraph;
    }

    private static Parser parser() {
        return Parser.builder()
                .enabledBlockTypes(BLOCKS)
                .customBlockParserFactory(new BlockLimits())
                .inlineParserFactory(BoundedInlines::new)
                .build();
    }

    private void flatten(Node parent, int depth) {
        var child = parent.getFirstChild();
        while (child != null) {
            boolean span = isSpan(child);
            if (span && (depth == DEEPEST_SPAN || !affords(child))) {
                child = unwrap(child);
                continue;
            }
            flatten(child, span ? depth + 1 : depth);
            child = child.getNext();
        }
    }

    private static boolean isSpan(Node node) {
        return node instanceof Emphasis
                || node instanceof StrongEmphasis
                || node instanceof Link
                || node instanceof Image;
    }

    private boolean affords(Node span) {
        int price =
                switch (span) {
                    case Link link -> length(link.getDestination()) + length(link.getTitle());
                    case Image image -> length(image.getDestination()) + length(image.getTitle());
                    default -> 0;
                };
        if (price > addressesLeft) {
            return false;
        }
        addressesLeft -= price;
        return true;
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    /// Puts the children in the span's place and answers what comes next.
    private static @Nullable Node unwrap(Node span) {
        var first = span.getFirstChild();
        var next = first == null ? span.getNext() : first;
        for (var child = first; child != null; child = span.getFirstChild()) {
            span.insertBefore(child);
        }
        span.unlink();
        return next;
    }
}
