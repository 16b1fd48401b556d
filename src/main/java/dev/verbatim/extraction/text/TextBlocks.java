package dev.verbatim.extraction.text;

import dev.verbatim.content.Span;
import dev.verbatim.extraction.block.Escaping;
import dev.verbatim.extraction.block.PageBlock;
import dev.verbatim.extraction.page.LinePhrase;
import java.util.ArrayList;
import java.util.List;

/// The lines of a plain text as blocks. Where the text was wrapped to a width, the lines of a paragraph are
/// one block.
public final class TextBlocks {

    private static final String BULLETS = "•‣◦▪·●○–*-";
    private static final int WIDEST_WRAP = 100;
    private static final int NARROWEST_WRAP = 45;

    private final String text;
    private final List<Span> lines = new ArrayList<>();
    private final List<Boolean> apart = new ArrayList<>();

    private TextBlocks(String text) {
        this.text = text;
    }

    public static List<PageBlock> of(String text) {
        var reading = new TextBlocks(text);
        reading.split();
        return reading.isWrapped() ? reading.unwrapped() : reading.lineByLine();
    }

    /// Lines that are not blank, without the space around them.
    private void split() {
        int start = 0;
        boolean gap = true;
        while (start <= text.length()) {
            int end = start;
            while (end < text.length() && !isBreak(text.charAt(end))) {
                end++;
            }
            int first = start;
            int last = end;
            while (first < last && isSpace(text.charAt(first))) {
                first++;
            }
            while (last > first && isSpace(text.charAt(last - 1))) {
                last--;
            }
            if (first < last) {
                lines.add(new Span(first, last));
                apart.add(gap);
            }
            gap = first == last && (gap || !isInsideCrLf(start));
            start = end + 1;
        }
    }

    private boolean isInsideCrLf(int at) {
        return at > 0 && at < text.length() && text.charAt(at) == '\n' && text.charAt(at - 1) == '\r';
    }

    private static boolean isBreak(char letter) {
        return letter == '\n' || letter == '\r' || letter == '\u2028' || letter == '\u2029' || letter == '\f';
    }

    private static boolean isSpace(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.isISOControl(letter)
                || letter == '\uFEFF'
                || letter == '\u200B';
    }

    /// No line is long, and a good part of the lines that are nearly so goes on in the next one.
    private boolean isWrapped() {
        int wide = 0;
        int goingOn = 0;
        for (int i = 0; i < lines.size(); i++) {
            int length = length(i);
            if (length > WIDEST_WRAP) {
                return false;
            }
            if (length >= NARROWEST_WRAP) {
                wide++;
                goingOn += goesOn(i) ? 1 : 0;
            }
        }
        return goingOn >= 3 && goingOn * 3 >= wide;
    }

    private int length(int line) {
        return lines.get(line).end() - lines.get(line).start();
    }

    private boolean goesOn(int line) {
        return line + 1 < lines.size() && !apart.get(line + 1) && length(line) >= NARROWEST_WRAP;
    }

    private List<PageBlock> lineByLine() {
        var blocks = new ArrayList<PageBlock>();
        for (int i = 0; i < lines.size(); i++) {
            blocks.add(block(lines.get(i), apart.get(i)));
        }
        return blocks;
    }

    private List<PageBlock> unwrapped() {
        var blocks = new ArrayList<PageBlock>();
        for (int i = 0; i < lines.size(); i++) {
            int first = i;
            while (goesOn(i) && !isItem(lines.get(i + 1))) {
                i++;
            }
            blocks.add(block(new Span(lines.get(first).start(), lines.get(i).end()), apart.get(first)));
        }
        return blocks;
    }

    private boolean isItem(Span line) {
        return contentOf(line) > line.start();
    }

    private PageBlock block(Span span, boolean isApart) {
        boolean isItem = isItem(span);
        var words = LinePhrase.spaced(text.substring(isItem ? contentOf(span) : span.start(), span.end()));
        var form = isItem ? PageBlock.Form.ITEM : PageBlock.Form.PARAGRAPH;
        return new PageBlock(span, words, form, 0, Escaping.words(words), isApart, null, null);
    }

    /// Where the words of a list's item begin; its beginning if it is none. A dash opens speech in some
    /// languages, so that only dashes before a space in lines without an end of a sentence count.
    private int contentOf(Span line) {
        char first = text.charAt(line.start());
        int next = line.start() + 1;
        if (BULLETS.indexOf(first) < 0 || next >= line.end() || !isSpace(text.charAt(next))) {
            return line.start();
        }
        if ("–-*".indexOf(first) >= 0 && LinePhrase.endsLikeProse(line.of(text))) {
            return line.start();
        }
        while (next < line.end() && isSpace(text.charAt(next))) {
            next++;
        }
        return next;
    }
}
