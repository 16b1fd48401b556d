package dev.verbatim.article.body;

import dev.verbatim.rowmapping.Budget;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What an article says, from the Markdown (CommonMark) that its editor wrote.
///
/// Reading costs time in proportion to the length, however the Markdown is tangled, and is done once: the text is
/// parsed when it is made, and each block's words and HTML are worked out when they are first asked for. No Markdown
/// is refused: what is nested or interwoven beyond the limits of [Markdown] reads as plain text. The blocks count
/// from 0 in the order of the text; quotes are anchored in their `text`. One thread's.
public final class Body {

    /// One paragraph, heading, list and so on.
    public static final class Block {

        private final int index;
        private final BlockKind kind;
        private final @Nullable Integer level;
        private final @Nullable String imageUrl;
        private final Supplier<String> readText;
        private final Supplier<String> render;
        private @Nullable String text;
        private @Nullable String html;

        Block(
                int index,
                BlockKind kind,
                @Nullable Integer level,
                @Nullable String imageUrl,
                Supplier<String> readText,
                Supplier<String> render) {
            this.index = index;
            this.kind = kind;
            this.level = level;
            this.imageUrl = imageUrl;
            this.readText = readText;
            this.render = render;
        }

        public int index() {
            return index;
        }

        public BlockKind kind() {
            return kind;
        }

        /// Of a heading: 1 to 6.
        public @Nullable Integer level() {
            return level;
        }

        /// Of an image, where that is http or https.
        public @Nullable String imageUrl() {
            return imageUrl;
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

    private final String markdown;
    private final List<Block> blocks;
    private @Nullable String html;
    private @Nullable String text;

    private Body(String markdown, List<Block> blocks) {
        this.markdown = markdown;
        this.blocks = blocks;
    }

    public static Body of(String markdown) {
        return new Body(markdown, BlockReading.blocks(Markdown.parse(markdown)));
    }

    /// As it was written.
    public String markdown() {
        return markdown;
    }

    public List<Block> blocks() {
        return blocks;
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
