package dev.verbatim.reading;

import dev.verbatim.content.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the passages between quotation marks in a paragraph, the outermost ones only.
///
/// Marks pair within their family; a mark that opens the same family again shows that the one before it was never
/// closed. A passage that is still open at the end is the last one; whether it goes on is for the paragraphs to say.
final class QuotationMarks {

    private enum Family {
        DOUBLE,
        STRAIGHT,
        GUILLEMETS,
        SINGLE
    }

    private enum Turn {
        OPENS,
        CLOSES
    }

    private record Mark(Family family, Turn turn, int length) {}

    private final String text;
    private final int start;
    private final int end;
    private final Effort effort;
    private final List<Quoted> found = new ArrayList<>();
    private @Nullable Family family;
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
    static List<Quoted> in(String text, Span paragraph, Effort effort) {
        var marks = new QuotationMarks(text, paragraph, effort);
        marks.scan(-1);
        return marks.found;
    }

    /// The same without the passage that stayed open, which was no quotation mark then.
    static List<Quoted> closedIn(String text, Span paragraph, Effort effort) {
        var marks = new QuotationMarks(text, paragraph, effort);
        marks.scan(-1);
        if (marks.found.isEmpty() || !marks.found.getLast().isOpen()) {
            return marks.found;
        }
        var ignored = marks.found.getLast().start();
        marks.found.clear();
        marks.scan(ignored);
        marks.found.removeIf(Quoted::isOpen);
        return marks.found;
    }

    /// Whether a paragraph begins with a mark that opens.
    static boolean opens(String text, Span paragraph) {
        var marks = new QuotationMarks(text, paragraph, new Effort());
        var mark = paragraph.start() < paragraph.end() ? marks.markAt(paragraph.start()) : null;
        return mark != null && mark.turn == Turn.OPENS;
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
            at += mark == null ? 1 : mark.length;
        }
        if (family != null && inner < end) {
            found.add(new Quoted(openedAt, inner, end, end));
        }
    }

    private void turn(Mark mark, int at) {
        if (family == null) {
            if (mark.turn == Turn.OPENS) {
                open(mark, at);
            }
        } else if (mark.turn == Turn.OPENS) {
            if (mark.family == family) {
                open(mark, at);
            } else if (isDouble(mark.family) && isDouble(family)) {
                nested++;
            }
        } else if (closes(mark.family)) {
            if (nested > 0 && mark.family != family) {
                nested--;
            } else {
                found.add(trimmed(at, at + mark.length));
                family = null;
            }
        }
    }

    /// French sets its marks apart by spaces, which are no part of the words.
    private Quoted trimmed(int innerEnd, int close) {
        var first = inner;
        var last = innerEnd;
        while (first < last && isSpace(text.charAt(first))) {
            first++;
        }
        while (last > first && isSpace(text.charAt(last - 1))) {
            last--;
        }
        return new Quoted(openedAt, first, last, close);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void open(Mark mark, int at) {
        family = mark.family;
        openedAt = at;
        inner = at + mark.length;
        nested = 0;
    }

    /// Typists mix straight and curly marks.
    private boolean closes(Family other) {
        return other == family || family != null && isDouble(other) && isDouble(family);
    }

    private static boolean isDouble(Family family) {
        return family == Family.DOUBLE || family == Family.STRAIGHT;
    }

    private @Nullable Mark markAt(int at) {
        return switch (text.charAt(at)) {
            case '„' -> new Mark(Family.DOUBLE, Turn.OPENS, 1);
            case '”' -> new Mark(Family.DOUBLE, atWordStart(at) && family == null ? Turn.OPENS : Turn.CLOSES, 1);
            case '“' -> new Mark(Family.DOUBLE, closesGerman(at) ? Turn.CLOSES : Turn.OPENS, 1);
            case '"' -> new Mark(Family.STRAIGHT, atWordStart(at) ? Turn.OPENS : Turn.CLOSES, 1);
            case '«', '»' -> guillemet(at);
            case '\'' -> apostrophe(at);
            case '‘', '‹', '›', '‚', '’' -> single(at);
            default -> null;
        };
    }

    /// „So“: the mark that opens in English closes in German, where the low one has opened.
    private boolean closesGerman(int at) {
        return family == Family.DOUBLE && text.charAt(openedAt) == '„' || !atWordStart(at) && family != null;
    }

    /// French points outwards, German inwards; the spaces of French stand inside.
    private Mark guillemet(int at) {
        if (family == Family.GUILLEMETS) {
            var same = text.charAt(at) == text.charAt(openedAt);
            return new Mark(Family.GUILLEMETS, same ? Turn.OPENS : Turn.CLOSES, 1);
        }
        return new Mark(Family.GUILLEMETS, Turn.OPENS, 1);
    }

    /// Two apostrophes are a double mark of the typewriter; a single one opens only before a letter.
    private @Nullable Mark apostrophe(int at) {
        if (at + 1 < end && text.charAt(at + 1) == '\'') {
            return new Mark(Family.STRAIGHT, atWordStart(at, 2) ? Turn.OPENS : Turn.CLOSES, 2);
        }
        return null;
    }

    /// A single mark at the end is told from an apostrophe by what stands before it.
    private @Nullable Mark single(int at) {
        var mark = text.charAt(at);
        if (family == null) {
            var opens = mark != '’' && mark != '›' && atWordStart(at) || mark == '›' && atWordStart(at);
            return opens ? new Mark(Family.SINGLE, Turn.OPENS, 1) : null;
        }
        if (family != Family.SINGLE || at + 1 < end && Character.isLetterOrDigit(text.charAt(at + 1))) {
            return null;
        }
        return new Mark(Family.SINGLE, Turn.CLOSES, 1);
    }

    private boolean atWordStart(int at) {
        return atWordStart(at, 1);
    }

    private boolean atWordStart(int at, int length) {
        var before = at > start ? text.charAt(at - 1) : ' ';
        var after = at + length < end ? text.charAt(at + length) : ' ';
        var free = Character.isWhitespace(before) || "([{—–-/‘“„".indexOf(before) >= 0 || before == '\u00a0';
        return free && !Character.isWhitespace(after);
    }
}
