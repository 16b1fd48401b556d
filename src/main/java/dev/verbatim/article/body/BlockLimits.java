package dev.verbatim.article.body;

import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/// Stops quotes in quotes, lists in lists and endless paragraphs where nobody reads on: what goes beyond
/// becomes a paragraph of plain words.
///
/// The depth is one of stack (the library gets a limit of its own, `maxOpenBlockParsers`, only after 0.27); a
/// list takes two levels, itself and its item. The lines are one of time: the library copies a paragraph at
/// each line that does not begin with a letter. A table has as many cells in each of its rows as in its
/// first, written or not: where a body full of its rows would have too many, it is words. One instance reads
/// one body.
final class BlockLimits extends AbstractBlockParserFactory {

    private static final int LEVELS = 40;
    private static final int ODD_LINES = 1_000;
    private static final int CELLS = 200_000;

    private final int columns;

    private @Nullable Block paragraph;
    private int oddLines;

    /// @param lines of the body
    BlockLimits(int lines) {
        this.columns = CELLS / Math.max(1, lines);
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        var block = matched.getMatchedBlockParser().getBlock();
        if (levels(block) < LEVELS && !isEndless(block) && !isTooWide(block, state)) {
            return BlockStart.none();
        }
        return BlockStart.of(new PlainParagraph()).atIndex(state.getNextNonSpaceIndex());
    }

    private static int levels(Node block) {
        int levels = 0;
        for (var node = block; node != null && levels < LEVELS; node = node.getParent()) {
            levels++;
        }
        return levels;
    }

    private boolean isEndless(Block block) {
        if (!(block instanceof Paragraph)) {
            return false;
        }
        oddLines = block == paragraph ? oddLines + 1 : 1;
        paragraph = block;
        return oddLines > ODD_LINES;
    }

    /// Whether the line would make a table of the paragraph above it.
    private boolean isTooWide(Block block, ParserState state) {
        var line = state.getLine().getContent();
        if (!(block instanceof Paragraph) || line.length() <= columns) {
            return false;
        }
        int pipes = 0;
        for (int at = state.getNextNonSpaceIndex(); at < line.length(); at++) {
            switch (line.charAt(at)) {
                case '|' -> pipes++;
                case '-', ':', ' ', '\t' -> {}
                default -> {
                    return false;
                }
            }
        }
        return pipes > columns;
    }
}
