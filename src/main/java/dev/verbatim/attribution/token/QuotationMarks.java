package dev.verbatim.attribution.token;

import dev.verbatim.content.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the passages between quotation marks in a paragraph, the outermost ones only.
///
/// Marks pair within their family; a mark that opens the same family again shows that the one before it was never
/// closed. A passage that is still open at the end is the last one; whether it goes on is for the paragraphs to say.
public final class QuotationMarks {

    private final String text;
    private final int start;
    private final int end;
    private final Effort effort;
    private final List<QuotedPassage> found = new ArrayList<>();
    private QuotationMark.@Nullable Family family;
    private int openedAt;
    private int inner;
    private int nested;

    private QuotationMarks(String text, Span paragraph, Effort effort) {
        this.text = text;
        this.start = paragraph.start();
        this.end = paragraph.end();
        this.effort = effort;
    }

    /// In the order of the text; only the last one may be open.
    public static List<QuotedPassage> in(String text, Span paragraph, Effort effort) {
        var marks = new QuotationMarks(text, paragraph, effort);
        marks.scan(-1);
        return marks.found;
    }

    /// The same without the passage that stayed open, which was no quotation mark then.
    public static List<QuotedPassage> closedIn(String text, Span paragraph, Effort effort) {
        var marks = new QuotationMarks(text, paragraph, effort);
        marks.scan(-1);
        if (marks.found.isEmpty() || !marks.found.getLast().isOpen()) {
            return marks.found;
        }
        var ignored = marks.found.getLast().start();
        marks.found.clear();
        marks.scan(ignored);
        marks.found.removeIf(QuotedPassage::isOpen);
        return marks.found;
    }

    /// Whether a paragraph begins with a mark that opens.
    public static boolean opens(String text, Span paragraph) {
        var marks = new QuotationMarks(text, paragraph, new Effort());
        var mark = paragraph.start() < paragraph.end() ? marks.markAt(paragraph.start()) : null;
        return mark != null && mark.turn() == QuotationMark.Turn.OPENS;
    }

    private void scan(int ignored) {
        family = null;
        var at = start;
        while (at < end) {
            effort.step();
            var mark = at == ignored ? null : markAt(at);
            if (mark != null) {
                turn(mark, at);
            }
            at += mark == null ? 1 : mark.length();
        }
        if (family != null && inner < end) {
            found.add(new QuotedPassage(openedAt, inner, end, end));
        }
    }

    private void turn(QuotationMark mark, int at) {
        if (family == null) {
            if (mark.turn() == QuotationMark.Turn.OPENS) {
                open(mark, at);
            }
        } else if (mark.turn() == QuotationMark.Turn.OPENS) {
            if (mark.family() == family) {
                open(mark, at);
            } else if (isDouble(mark.family()) && isDouble(family)) {
                nested++;
            }
        } else if (closes(mark.family())) {
            if (nested > 0 && mark.family() != family) {
                nested--;
            } else {
                found.add(trimmed(at, at + mark.length()));
                family = null;
            }
        }
    }

    /// French sets its marks apart by spaces, which are no part of the words.
    private QuotedPassage trimmed(int innerEnd, int close) {
        var first = inner;
        var last = innerEnd;
        while (first < last && isSpace(text.charAt(first))) {
            first++;
        }
        while (last > first && isSpace(text.charAt(last - 1))) {
            last--;
        }
        return new QuotedPassage(openedAt, first, last, close);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void open(QuotationMark mark, int at) {
        family = mark.family();
        openedAt = at;
        inner = at + mark.length();
        nested = 0;
    }

    /// Typists mix straight and curly marks.
    private boolean closes(QuotationMark.Family other) {
        return other == family || family != null && isDouble(other) && isDouble(family);
    }

    private static boolean isDouble(QuotationMark.Family family) {
        return family == QuotationMark.Family.DOUBLE || family == QuotationMark.Family.STRAIGHT;
    }

    private @Nullable QuotationMark markAt(int at) {
        return new QuotationMark.Reader(text, start, end, family, family == null ? ' ' : text.charAt(openedAt)).at(at);
    }
}
