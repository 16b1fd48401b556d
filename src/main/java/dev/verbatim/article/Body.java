package dev.verbatim.article;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What an article says, from the Markdown (CommonMark) that its editor wrote.
///
/// Made once and never changed; reading costs time in proportion to the length, however the Markdown is tangled.
/// No Markdown is refused: what is nested or interwoven beyond the limits of [Markdown] reads as plain text.
/// The blocks count from 0 in the order of the text; quotes are anchored in their `text`.
public final class Body {

    /// One paragraph, heading, list and so on.
    ///
    /// `text` is what readers see, without marks; `html` is safe to show as it is. A heading has a `level` from
    /// 1 to 6, an image has an `imageUrl` if that is http or https, and its alternative text as `text`; an
    /// embed's `text` is its address.
    public record Block(
            int index,
            BlockKind kind,
            String text,
            String html,
            @Nullable Integer level,
            @Nullable String imageUrl) {}

    private final String markdown;
    private final List<Block> blocks;

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
        return blocks.stream().map(Block::html).collect(Collectors.joining("\n"));
    }

    /// The blocks' texts with a blank line between; blocks that show no text are left out.
    public String text() {
        return blocks.stream().map(Block::text).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
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
