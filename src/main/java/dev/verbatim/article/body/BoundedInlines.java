package dev.verbatim.article.body;

import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLines;

/// Reads the marks within a paragraph as the library does, unless they would cost too much: then they are
/// words.
///
/// For each opening mark the library may look through the whole paragraph (`<<<<…`, `[[[…]]]`, backticks in
/// runs of different lengths), and each nested pair takes some of its stack. So a body has one budget of marks
/// × length, and a paragraph a greatest number of marks that can nest. A book of two million characters uses a
/// third of the budget.
///
/// The class that is wrapped is internal to the library, which offers no other way to it.
final class BoundedInlines implements InlineParser {

    private static final int NESTABLE_MARKS = 2_000;
    private static final long WORK = 50_000_000;

    private final InlineParser library;
    private long workLeft = WORK;

    BoundedInlines(InlineParserContext context) {
        this.library = new InlineParserImpl(context);
    }

    @Override
    public void parse(SourceLines lines, Node block) {
        if (affords(lines)) {
            library.parse(lines, block);
        } else {
            keepAsWords(lines, block);
        }
    }

    private boolean affords(SourceLines lines) {
        long length = 0;
        long marks = 0;
        int nestable = 0;
        char before = 0;
        for (var line : lines.getLines()) {
            var content = line.getContent();
            length += content.length();
            for (int at = 0; at < content.length(); at++) {
                char mark = content.charAt(at);
                switch (mark) {
                    case '[', '<' -> marks++;
                    case '*', '_', '~', '`' -> marks += mark == before ? 0 : 1;
                    default -> {}
                }
                if (mark == '[' || mark == '*' || mark == '_' || mark == '~') {
                    nestable++;
                }
                before = mark;
            }
        }
        long work = marks * length;
        if (nestable > NESTABLE_MARKS || work > workLeft) {
            return false;
        }
        workLeft -= work;
        return true;
    }

    private static void keepAsWords(SourceLines lines, Node block) {
        for (var line : lines.getLines()) {
            if (block.getFirstChild() != null) {
                block.appendChild(new SoftLineBreak());
            }
            block.appendChild(new Text(line.getContent().toString()));
        }
    }
}
