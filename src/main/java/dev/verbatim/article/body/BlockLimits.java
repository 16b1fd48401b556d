package dev.verbatim.article.body;

import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/// Stops quotes in quotes, lists in lists and endless paragraphs where nobody reads on: what goes beyond
/// becomes a paragraph of plain words.
///
/// The depth is one of stack (the library gets a limit of its own, `maxOpenBlockParsers`, only after 0.27); a
/// list takes two levels, itself and its item. The lines are one of time: the library copies a paragraph at
/// each line that does not begin with a letter. One instance reads one body.
final class BlockLimits extends AbstractBlockParserFactory {

    private static final int LEVELS = 40;
    private static final int ODD_LINES = 1_000;

    private @Nullable Block paragraph;
    private int oddLines;

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        var block = matched.getMatchedBlockParser().getBlock();
        if (levels(block) < LEVELS && !isEndless(block)) {
            return BlockStart.none();
        }
        return BlockStart.of(new Words()).atIndex(state.getNextNonSpaceIndex());
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

    private static final class Words extends AbstractBlockParser {

        private final Paragraph paragraph = new Paragraph();
        private final SourceLines lines = SourceLines.empty();

        @Override
        public Block getBlock() {
            return paragraph;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getNextNonSpaceIndex());
        }

        @Override
        public void addLine(SourceLine line) {
            lines.addLine(line);
        }

        @Override
        public void parseInlines(InlineParser inlineParser) {
            inlineParser.parse(lines, paragraph);
        }
    }
}
