package dev.verbatim.extraction.block;

import dev.verbatim.extraction.page.LinePhrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells of each block of a page what it is there for. Every block gets its part.
///
/// The surest come first: what the page itself says, what a line says alone, then what the place of a line
/// tells.
final class BlockSorting {

    private static final int MOST_WORDS_OF_A_HEADING = 10;

    private final List<PageBlock> blocks;
    private final @Nullable BlockPart[] parts;

    private BlockSorting(List<PageBlock> blocks) {
        this.blocks = blocks;
        this.parts = new BlockPart[blocks.size()];
    }

    /// A block and its part.
    record Sorted(PageBlock block, BlockPart part) {}

    /// @param headline where it is known already
    static List<Sorted> sort(List<PageBlock> blocks, @Nullable String headline) {
        return new BlockSorting(blocks).sorted(headline);
    }

    private List<Sorted> sorted(@Nullable String headline) {
        Set<Integer> slogans = Slogans.in(blocks);
        boolean isFront = true;
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            parts[i] = block.part() != null ? block.part() : LineRules.part(block, isFront);
            if (parts[i] == null && isFront && headline != null && block.text().equals(headline)) {
                parts[i] = BlockPart.HEADLINE;
            }
            isFront &= parts[i] != null || i == 0 || !block.isProse();
        }
        slogans.stream()
                .filter(i -> parts[i] == null && !mayBeHeadline(i))
                .forEach(i -> parts[i] = BlockPart.DISCARDED);
        int first = Opening.sort(blocks, parts, headline != null);
        dropRepeatedHeadlines(first);
        Closing.sort(blocks, parts, slogans, first);
        return result();
    }

    /// The headline often stands on a page twice in a row.
    private static boolean mayBeHeadline(int i) {
        return i <= 1;
    }

    private void dropRepeatedHeadlines(int first) {
        var headlines = new ArrayList<String>();
        for (int i = 0; i < first; i++) {
            if (parts[i] == BlockPart.HEADLINE || parts[i] == BlockPart.STANDFIRST) {
                var bare = LinePhrase.bare(blocks.get(i).text());
                parts[i] = headlines.contains(bare) ? BlockPart.DISCARDED : parts[i];
                headlines.add(bare);
            }
        }
    }

    private List<Sorted> result() {
        var sorted = new ArrayList<Sorted>();
        for (int i = 0; i < blocks.size(); i++) {
            var part = parts[i] == null ? BlockPart.BODY : parts[i];
            sorted.add(new Sorted(part == BlockPart.BODY ? headed(i) : blocks.get(i), part));
        }
        return sorted;
    }

    /// In a plain text a short line of its own before a paragraph is a heading, and so is the time of an
    /// entry.
    private PageBlock headed(int i) {
        var block = blocks.get(i);
        if (block.form() != PageBlock.Form.PARAGRAPH) {
            return block;
        }
        if (DateLine.isTime(block.text())) {
            return block.as(PageBlock.Form.HEADING, 3);
        }
        boolean isHeading = block.isApart()
                && i + 1 < blocks.size()
                && blocks.get(i + 1).isProse()
                && (parts[i + 1] == BlockPart.BODY || parts[i + 1] == null)
                && LinePhrase.isTitle(block.text())
                && LinePhrase.count(block.text(), MOST_WORDS_OF_A_HEADING + 1) <= MOST_WORDS_OF_A_HEADING;
        return isHeading ? block.as(PageBlock.Form.HEADING, 2) : block;
    }
}
