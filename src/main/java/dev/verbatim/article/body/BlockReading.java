package dev.verbatim.article.body;

import dev.verbatim.article.body.Body.Traits;
import dev.verbatim.rowmapping.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/// Tells for each part of the parsed Markdown what it is to a reader: a picture standing alone is an image,
/// not a paragraph, an address alone on its line is an embed, and the footnotes are a list. What it says is
/// worked out when somebody asks.
final class BlockReading {

    /// Kept strict and free of spaces: what is not surely one address stays a paragraph.
    private static final Pattern ADDRESS = Pattern.compile("https?+://[^\\s<>\"]++", Pattern.CASE_INSENSITIVE);

    private static final Pattern LANGUAGE = Pattern.compile("([A-Za-z0-9_+#.-]{1,40}+)(?!\\S)");

    private static final Pattern WEB = Pattern.compile("\\s*+https?+:.*+", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private BlockReading() {}

    static List<Body.Block> blocks(Node document) {
        var blocks = new ArrayList<Body.Block>();
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (!(node instanceof LinkReferenceDefinition)) {
                blocks.add(block(blocks.size(), node));
                Budget.current().time();
            }
        }
        return List.copyOf(blocks);
    }

    private static Body.Block block(int index, Node node) {
        return switch (node) {
            case Heading heading -> block(index, BlockKind.HEADING, heading, Traits.heading(heading.getLevel()));
            case BlockQuote quote -> block(index, BlockKind.QUOTE, quote, Traits.NONE);
            case ListBlock list -> block(index, BlockKind.LIST, list, Traits.NONE);
            case Footnotes.Notes notes -> block(index, BlockKind.LIST, notes, Traits.NONE);
            case FencedCodeBlock code -> block(index, BlockKind.CODE, code, Traits.code(language(code)));
            case IndentedCodeBlock code -> block(index, BlockKind.CODE, code, Traits.NONE);
            case ThematicBreak rule -> block(index, BlockKind.RULE, rule, Traits.NONE);
            default -> paragraph(index, node);
        };
    }

    private static Body.Block paragraph(int index, Node node) {
        if (onlyPicture(node) instanceof Image picture) {
            return new Body.Block(
                    index,
                    BlockKind.IMAGE,
                    Traits.image(webAddress(picture)),
                    () -> VisibleText.alt(picture),
                    () -> SafeHtml.of(node));
        }
        if (!isAddress(node)) {
            return block(index, BlockKind.PARAGRAPH, node, Traits.NONE);
        }
        var address = VisibleText.of(node);
        return new Body.Block(
                index, BlockKind.EMBED, Traits.embed(address), () -> address, () -> SafeHtml.of(linked(address)));
    }

    private static Body.Block block(int index, BlockKind kind, Node node, Traits traits) {
        return new Body.Block(index, kind, traits, () -> VisibleText.of(node), () -> SafeHtml.of(node));
    }

    /// The first word behind the fence, where that can be the name of a language.
    static @Nullable String language(FencedCodeBlock code) {
        var info = code.getInfo() == null ? "" : code.getInfo().strip();
        var word = LANGUAGE.matcher(info);
        return word.lookingAt() ? word.group(1) : null;
    }

    /// The picture may be a link itself.
    private static @Nullable Image onlyPicture(Node paragraph) {
        var only = onlyChild(paragraph);
        if (only instanceof Link link) {
            only = onlyChild(link);
        }
        return only instanceof Image picture ? picture : null;
    }

    private static @Nullable Node onlyChild(Node parent) {
        var first = parent.getFirstChild();
        return first != null && first.getNext() == null ? first : null;
    }

    private static boolean isAddress(Node paragraph) {
        return switch (onlyChild(paragraph)) {
            case Link link ->
                ADDRESS.matcher(link.getDestination()).matches()
                        && link.getDestination().equals(VisibleText.of(link));
            case Text text -> ADDRESS.matcher(text.getLiteral()).matches();
            case null, default -> false;
        };
    }

    /// An address that was written plainly is a link to readers of the HTML, too.
    private static Node linked(String address) {
        var link = new Link(address, null);
        link.appendChild(new Text(address));
        var paragraph = new Paragraph();
        paragraph.appendChild(link);
        return paragraph;
    }

    private static @Nullable String webAddress(Image picture) {
        var address = picture.getDestination();
        return WEB.matcher(address).matches() ? address.strip() : null;
    }
}
