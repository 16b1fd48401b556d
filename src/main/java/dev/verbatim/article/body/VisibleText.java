package dev.verbatim.article.body;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// What a reader sees of a part of the Markdown: its words without the marks.
///
/// A line that the editor only wrapped goes on after a space; a forced break, a list item and a paragraph
/// within a quote begin a new line, and so does a row of a table, whose cells are set apart by tabs. The
/// number of a footnote is none of the words. Alternative texts are heard, not seen: they are asked for by
/// [#alt(Image)].
final class VisibleText extends AbstractVisitor {

    private final StringBuilder text = new StringBuilder();

    private VisibleText() {}

    static String of(Node node) {
        var visible = new VisibleText();
        node.accept(visible);
        return visible.text.toString();
    }

    static String alt(Image picture) {
        var visible = new VisibleText();
        visible.visitChildren(picture);
        return visible.text.toString();
    }

    @Override
    public void visit(Paragraph paragraph) {
        line(() -> visitChildren(paragraph));
    }

    @Override
    public void visit(Heading heading) {
        line(() -> visitChildren(heading));
    }

    @Override
    public void visit(FencedCodeBlock code) {
        line(() -> text.append(withoutLastBreak(code.getLiteral())));
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        line(() -> text.append(withoutLastBreak(code.getLiteral())));
    }

    @Override
    public void visit(Text words) {
        text.append(words.getLiteral());
    }

    @Override
    public void visit(Code code) {
        text.append(code.getLiteral());
    }

    @Override
    public void visit(CustomNode node) {
        switch (node) {
            case TableRow row -> line(() -> visitChildren(row));
            case TableCell cell -> {
                if (cell.getPrevious() != null) {
                    text.append('\t');
                }
                visitChildren(cell);
            }
            default -> visitChildren(node);
        }
    }

    @Override
    public void visit(SoftLineBreak wrap) {
        text.append(' ');
    }

    @Override
    public void visit(HardLineBreak newLine) {
        text.append('\n');
    }

    @Override
    public void visit(Image picture) {}

    /// Nothing to see leaves no empty line.
    private void line(Runnable content) {
        int before = text.length();
        if (before > 0) {
            text.append('\n');
        }
        int start = text.length();
        content.run();
        if (text.length() == start) {
            text.setLength(before);
        }
    }

    private static String withoutLastBreak(String literal) {
        return literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal;
    }
}
