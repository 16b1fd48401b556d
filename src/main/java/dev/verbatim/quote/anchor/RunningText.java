package dev.verbatim.quote.anchor;

import dev.verbatim.rowmapping.Budget;
import java.util.ArrayList;
import java.util.List;

/// All blocks of a body as one text without quotation marks, as they are read aloud.
///
/// A quote of several paragraphs repeats its opening mark at each and closes only the last, so words that run
/// over a break are compared without marks. Apostrophes within words stay.
final class RunningText {

    private final List<String> originals;
    private final NormalizedText text;
    private final Shingles shingles;

    // Of each character before it was folded: its block, and its range in that block's text.
    private final int[] blocks;
    private final int[] starts;
    private final int[] ends;

    RunningText(List<String> originals, List<NormalizedText> folded) {
        int length =
                folded.stream().mapToInt(block -> block.text().length() + 1).sum();
        this.originals = originals;
        this.blocks = new int[length];
        this.starts = new int[length];
        this.ends = new int[length];
        var joined = new StringBuilder(length);
        for (int block = 0; block < folded.size(); block++) {
            join(folded.get(block), block, joined);
        }
        this.text = NormalizedText.of(joined.toString());
        this.shingles = new Shingles(List.of(text));
    }

    private void join(NormalizedText folded, int block, StringBuilder joined) {
        var plain = folded.text();
        for (int at = 0; at < plain.length(); at++) {
            if (!isQuotation(plain, at)) {
                append(plain.charAt(at), block, folded.start(at), folded.end(at), joined);
            }
        }
        int end = originals.get(block).length();
        append(' ', block, end, end, joined);
    }

    private void append(char letter, int block, int start, int end, StringBuilder joined) {
        int index = joined.length();
        blocks[index] = block;
        starts[index] = start;
        ends[index] = end;
        joined.append(letter);
    }

    String text() {
        return text.text();
    }

    /// The first character that stands at the offset of the block's text or later.
    int indexOf(int block, int offset) {
        int low = 0;
        int high = text().length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int origin = text.start(middle);
            if (blocks[origin] < block || (blocks[origin] == block && starts[origin] < offset)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Where the words run over a break, between blocks or within one; the part in the first block.
    ///
    /// @param most places, after which it stops
    List<Anchor> findOverBreaks(Wording words, int most) {
        var anchors = new ArrayList<Anchor>();
        if (!words.mayStandIn(shingles)) {
            return anchors;
        }
        for (var place = words.find(text, 0);
                place != null && anchors.size() < most;
                place = words.find(text, place.end())) {
            Budget.current().time();
            var anchor = firstPart(place);
            if (block(place.end() - 1) != anchor.block() || hasBreak(anchor)) {
                anchors.add(anchor);
            }
        }
        return List.copyOf(anchors);
    }

    private Anchor firstPart(TextRange place) {
        int block = block(place.start());
        int last = place.end() - 1;
        while (block(last) != block || text().charAt(last) == ' ') {
            last--;
        }
        return new Anchor(block, starts[text.start(place.start())], ends[text.end(last) - 1]);
    }

    private boolean hasBreak(Anchor anchor) {
        return originals.get(anchor.block()).indexOf('\n', anchor.start(), anchor.end()) >= 0;
    }

    private int block(int index) {
        return blocks[text.start(index)];
    }

    static String withoutMarks(String folded) {
        var words = new StringBuilder(folded.length());
        for (int at = 0; at < folded.length(); at++) {
            if (!isQuotation(folded, at)) {
                words.append(folded.charAt(at));
            }
        }
        return NormalizedText.of(words.toString()).text().strip();
    }

    private static boolean isQuotation(String folded, int at) {
        if (folded.charAt(at) == '"') {
            return true;
        }
        return folded.charAt(at) == '\'' && !isApostrophe(folded, at);
    }

    private static boolean isApostrophe(String folded, int at) {
        return at > 0
                && at + 1 < folded.length()
                && Character.isLetterOrDigit(folded.charAt(at - 1))
                && Character.isLetterOrDigit(folded.charAt(at + 1));
    }
}
