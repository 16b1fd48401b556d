package dev.verbatim.article.body;

import org.commonmark.node.Block;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.ParserState;

/// Lines that are a paragraph, whatever they would be by themselves.
final class PlainParagraph extends AbstractBlockParser {

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
