package dev.verbatim.quote.anchor;

import dev.verbatim.article.body.Body;
import java.util.List;

/// What readers see of a body, block by block, with the search for words in it.
public record BodyText(List<String> blocks, Anchoring anchoring) {

    public static BodyText of(String markdown) {
        var blocks = Body.of(markdown).blocks().stream().map(Body.Block::text).toList();
        return new BodyText(blocks, Anchoring.of(blocks));
    }

    /// Whether it is a range of at least one character within a block.
    public boolean holds(Anchor.Draft anchor) {
        return holds(anchor.block(), anchor.start(), anchor.end());
    }

    public boolean holds(Anchor anchor) {
        return holds(anchor.block(), anchor.start(), anchor.end());
    }

    public String at(Anchor anchor) {
        return blocks.get(anchor.block()).substring(anchor.start(), anchor.end());
    }

    private boolean holds(int block, int start, int end) {
        return block >= 0
                && block < blocks.size()
                && start >= 0
                && start < end
                && end <= blocks.get(block).length();
    }
}
