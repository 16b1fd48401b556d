package dev.verbatim.article.body;

import dev.verbatim.rowmapping.Budget;
import dev.verbatim.text.StoredText;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What an article says, from the Markdown (CommonMark, with GitHub's additions) that its editor wrote.
///
/// Reading costs time in proportion to the length, however the Markdown is tangled, and is done once: the
/// text is parsed when it is made, and each block's words and HTML are worked out when they are first asked
/// for. No Markdown is refused: what is nested or interwoven beyond the limits of [Markdown] reads as plain
/// text. The blocks count from 0 in the order of the text; quotes are anchored in their `text`. One thread's.
public final class Body {

    /// One paragraph, heading, list and so on.
    public static final class Block {

        private final int index;
        private final BlockKind kind;
        private final Traits traits;
        private final Supplier<String> readText;
        private final Supplier<String> render;
        private @Nullable String text;
        private @Nullable String html;

        Block(int index, BlockKind kind, Traits traits, Supplier<String> readText, Supplier<String> render) {
            this.index = index;
            this.kind = kind;
            this.traits = traits;
            this.readText = readText;
            this.render = render;
        }

        public int index() {
            return index;
        }

        public BlockKind kind() {
            return kind;
        }

        public Traits traits() {
            return traits;
        }

        /// What readers see, without marks; an image's is its alternative text, an embed's its address.
        public String text() {
            if (text == null) {
                Budget.current().time();
                text = readText.get();
            }
            return text;
        }

        /// Safe to show as it is.
        public String html() {
            if (html == null) {
                Budget.current().time();
                html = render.get();
            }
            return html;
        }
    }

    /// What else is known of a block, by its kind.
    ///
    /// @param level of a heading: 1 to 6
    /// @param imageUrl of an image, where that is http or https
    /// @param url of an embed
    /// @param provider of an embed: whose it is, where we know them
    /// @param language of code, as its editor named it
    public record Traits(
            @Nullable Integer level,
            @Nullable String imageUrl,
            @Nullable String url,
            @Nullable String provider,
            @Nullable String language) {

        static final Traits NONE = new Traits(null, null, null, null, null);

        static Traits heading(int level) {
            return new Traits(level, null, null, null, null);
        }

        static Traits image(@Nullable String url) {
            return new Traits(null, url, null, null, null);
        }

        static Traits embed(String url) {
            return new Traits(null, null, LinkAddress.encoded(url), Providers.of(url), null);
        }

        static Traits code(@Nullable String language) {
            return new Traits(null, null, null, null, language);
        }
    }

    private final String markdown;
    private final List<Block> blocks;
    private final List<String> leftOut;
    private @Nullable String html;
    private @Nullable String text;

    private Body(String markdown, List<Block> blocks, List<String> leftOut) {
        this.markdown = markdown;
        this.blocks = blocks;
        this.leftOut = leftOut;
    }

    public static Body of(String markdown) {
        var parsed = Markdown.parse(markdown);
        return new Body(markdown, BlockReading.blocks(parsed.document()), parsed.leftOut());
    }

    /// As Verbatim read it at first, without tables and the like and with tags as words: for places that were
    /// found then.
    public static Body asItWasRead(String markdown) {
        return new Body(markdown, BlockReading.blocks(Markdown.parseAsItWasRead(markdown)), List.of());
    }

    /// As it was written.
    public String markdown() {
        return markdown;
    }

    public List<Block> blocks() {
        return blocks;
    }

    /// What was written and readers do not get, for whoever checks the article before it is published: tags
    /// such as `<iframe>`, links such as `(data:…)`, notes such as `[^1]` to which nothing refers. The words
    /// within stay, comments are not told of.
    public List<String> leftOut() {
        return leftOut;
    }

    /// The blocks' HTML, one after the other.
    public String html() {
        if (html == null) {
            html = blocks.stream().map(Block::html).collect(Collectors.joining("\n"));
        }
        return html;
    }

    /// The blocks' texts with a blank line between; blocks that show no text are left out.
    public String text() {
        if (text == null) {
            text = blocks.stream()
                    .map(Block::text)
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining("\n\n"));
        }
        return text;
    }

    /// Whether a reader gets anything to read or to look at. Comments, definitions of links and what is invisible
    /// are nothing, and neither is a rule, which parts what there is. What was left out may have been something,
    /// and is for an editor to judge.
    public boolean showsAnything() {
        return blocks.stream().anyMatch(Body::shows) || !leftOut.isEmpty();
    }

    private static boolean shows(Block block) {
        return block.kind() != BlockKind.RULE && !StoredText.isBlank(block.text())
                || block.html().contains("<img src=");
    }

    /// Words to read: neither alternative texts nor the addresses of embeds count.
    public int wordCount() {
        return blocks.stream().mapToInt(Body::words).sum();
    }

    private static int words(Block block) {
        return switch (block.kind()) {
            case IMAGE, EMBED, RULE -> 0;
            case PARAGRAPH, HEADING, QUOTE, LIST, CODE -> WordCount.of(block.text());
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Body body && markdown.equals(body.markdown);
    }

    @Override
    public int hashCode() {
        return markdown.hashCode();
    }

    @Override
    public String toString() {
        return "Body[" + blocks.size() + " blocks, " + markdown.length() + " characters]";
    }
}
