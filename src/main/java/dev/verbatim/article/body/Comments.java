package dev.verbatim.article.body;

import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
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

/// Comments in HTML that begin a line and go on over others, empty ones too. What stands behind the end of
/// one is read on; one that never ends is no comment, and its lines are words.
final class Comments extends AbstractBlockParserFactory {

    private static final String START = "<!--";
    private static final String END = "-->";
    private static final int INDENT_OF_CODE = 4;

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        int start = state.getNextNonSpaceIndex();
        var line = state.getLine().getContent().toString();
        // One that ends on its line is found within its paragraph.
        boolean goesOn = state.getIndent() < INDENT_OF_CODE
                && line.startsWith(START, start)
                && line.indexOf(END, start + START.length() - 2) < 0;
        return goesOn ? BlockStart.of(new Comment()).atIndex(start) : BlockStart.none();
    }

    /// What is left of a comment: a paragraph of what stands behind it. It takes every line as it is.
    static final class Rest extends CustomBlock {}

    private static final class Comment extends AbstractBlockParser {

        private final Rest rest = new Rest();
        private SourceLines lines = SourceLines.empty();
        private boolean ended;

        @Override
        public Block getBlock() {
            return rest;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (ended) {
                return BlockContinue.none();
            }
            int end = state.getLine().getContent().toString().indexOf(END, state.getIndex());
            if (end < 0) {
                return BlockContinue.atIndex(state.getIndex());
            }
            ended = true;
            lines = SourceLines.empty();
            return BlockContinue.atIndex(end + END.length());
        }

        @Override
        public void addLine(SourceLine line) {
            int start = 0;
            while (ended
                    && start < line.getContent().length()
                    && line.getContent().charAt(start) <= ' ') {
                start++;
            }
            lines.addLine(line.substring(start, line.getContent().length()));
        }

        @Override
        public void parseInlines(InlineParser inlineParser) {
            var paragraph = new Paragraph();
            inlineParser.parse(lines, paragraph);
            rest.appendChild(paragraph);
        }
    }
}
