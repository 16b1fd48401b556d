package dev.verbatim.article.body;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.internal.FootnoteBlockParser;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
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

/// Reads Markdown that may come from anybody: every input is read, in bounded time and depth. It is
/// CommonMark with what GitHub adds to it: tables, strike-through, task lists and footnotes.
///
/// Raw HTML has no blocks of its own: it stands within paragraphs, where [RawHtml] settles it, and the
/// library's pattern for such blocks overflows the stack on a tag with thousands of attributes. The tree that
/// comes out is shallow enough to walk by recursion.
final class Markdown {

    static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create(), TaskListItemsExtension.create());

    /// Emphasis within a link within emphasis …: deeper marks are dropped, their words stay.
    private static final int DEEPEST_SPAN = 16;

    /// A reference such as `[a]` is 3 characters and may stand for an address of thousands. What all
    /// addresses together may have beyond the length of the source itself, as in cmark.
    private static final int ADDRESS_ALLOWANCE = 100_000;

    private static final int LEFT_OUT = 100;

    // In the library's order, which is one of precedence.
    private static final Set<Class<? extends Block>> BLOCKS = new LinkedHashSet<>(List.of(
            BlockQuote.class,
            Heading.class,
            FencedCodeBlock.class,
            ThematicBreak.class,
            ListBlock.class,
            IndentedCodeBlock.class));

    private final RawHtml html = new RawHtml();
    private final List<String> leftOut = new ArrayList<>();
    private int addressesLeft;

    private Markdown(int addressesLeft) {
        this.addressesLeft = addressesLeft;
    }

    /// @param leftOut tags, links and notes that readers do not get
    record Parsed(Node document, List<String> leftOut) {}

    static Parsed parse(String markdown) {
        var source = Source.of(markdown);
        var parser = parser(source)
                .customBlockParserFactory(new Comments())
                .customBlockParserFactory(new FootnoteBlockParser.Factory())
                .linkProcessor(new FootnoteLinks())
                .extensions(EXTENSIONS);
        var document = parser.build().parse(source.read());
        var reading = new Markdown(markdown.length() + ADDRESS_ALLOWANCE);
        reading.flatten(document, 0);
        reading.leftOut.addAll(reading.html.dropped());
        reading.leftOut.addAll(Footnotes.settle(document));
        appendRest(document, source);
        return new Parsed(document, List.copyOf(reading.leftOut));
    }

    /// As Verbatim read it at first: CommonMark alone, with raw HTML as words. Places of quotes that were
    /// found then count in what this shows.
    static Node parseAsItWasRead(String markdown) {
        var source = Source.of(markdown);
        var document = parser(source).build().parse(source.read());
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlInline tag) {
                tag.insertAfter(new Text(tag.getLiteral()));
                tag.unlink();
            }
        });
        new Markdown(markdown.length() + ADDRESS_ALLOWANCE).flatten(document, 0);
        appendRest(document, source);
        return document;
    }

    private static void appendRest(Node document, Source source) {
        if (!source.rest().isEmpty()) {
            var paragraph = new Paragraph();
            paragraph.appendChild(new Text(source.rest().strip().replaceAll("\\s+", " ")));
            document.appendChild(paragraph);
        }
    }

    private static Parser.Builder parser(Source source) {
        return Parser.builder()
                .enabledBlockTypes(BLOCKS)
                .customBlockParserFactory(new BlockLimits(source.lines()))
                .inlineParserFactory(BoundedInlines::new);
    }

    /// Settles what is within, and takes a paragraph away of which nothing is left.
    private void flatten(Node parent, int depth) {
        html.settle(parent);
        var child = parent.getFirstChild();
        while (child != null) {
            boolean span = isSpan(child);
            if (child instanceof HtmlInline tag) {
                var before = tag.getPrevious();
                html.drop(tag);
                child = before == null ? parent.getFirstChild() : before.getNext();
            } else if (child instanceof Comments.Rest
                    || span && (depth == DEEPEST_SPAN || !affords(child) || !leadsSomewhere(child))) {
                child = unwrap(child);
            } else {
                var next = child.getNext();
                flatten(child, span ? depth + 1 : depth);
                child = next;
            }
        }
        if (parent instanceof Paragraph && parent.getFirstChild() == null) {
            parent.unlink();
        }
    }

    private static boolean isSpan(Node node) {
        return switch (node) {
            case Emphasis _, StrongEmphasis _, Strikethrough _, Link _, Image _, RawHtml.Span _ -> true;
            default -> false;
        };
    }

    /// Words that lead to what nobody may follow are no link.
    private boolean leadsSomewhere(Node span) {
        if (!(span instanceof Link link)
                || !LinkAddress.safe(link.getDestination()).isEmpty()) {
            return true;
        }
        if (leftOut.size() < LEFT_OUT) {
            leftOut.add("(" + link.getDestination() + ")");
        }
        return false;
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
