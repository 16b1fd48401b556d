package dev.verbatim.quote.anchor;

import dev.verbatim.rowmapping.Budget;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds where a quote's words stand in its article.
///
/// Typography and Markdown do not matter, letters do: quotation marks, dashes and spaces of every kind are
/// equal within their family, the first letter may be small or great, and a full stop or comma at the end may
/// be missing on either side. Words are found whole, within one block or running over a break; then the anchor
/// is their part in the first block. Anchors cover the words without the marks around them and count in the
/// block's own text. Linear in the length of both.
public final class Anchoring {

    /// What a new or changed quote's words and the anchor given with them amount to.
    public sealed interface Result {

        /// They stand there, and nowhere else unless the anchor was given.
        record Found(Anchor anchor) implements Result {}

        /// They do not stand in the body.
        record Absent() implements Result {}

        /// They stand in the body more than once, and no anchor tells which is meant. There may be more places than
        /// [#MANY], which are not counted.
        record Ambiguous(int times) implements Result {}

        /// The given anchor holds other words, or lies outside the body.
        record Elsewhere() implements Result {}
    }

    /// Whoever stands at so many places is asked for an anchor, however many more there are.
    public static final int MANY = 1_000;

    private final List<String> texts;
    private final List<NormalizedText> blocks;
    private final Shingles shingles;
    private @Nullable RunningText running;
    private @Nullable Anchoring former;

    private Anchoring(List<String> texts) {
        this.texts = List.copyOf(texts);
        this.blocks = this.texts.stream().map(NormalizedText::of).toList();
        this.shingles = new Shingles(blocks);
    }

    public static Anchoring of(List<String> blockTexts) {
        return new Anchoring(blockTexts);
    }

    /// All places, in the order of the text; they do not overlap.
    public List<Anchor> find(String words) {
        return find(words, Integer.MAX_VALUE);
    }

    private List<Anchor> find(String words, int most) {
        var wordings = Wording.of(words);
        for (var wording : wordings) {
            var places = findInBlocks(wording, most);
            if (!places.isEmpty()) {
                return places;
            }
        }
        for (var wording : wordings) {
            var places = findOverBreaks(wording, most);
            if (!places.isEmpty()) {
                return places;
            }
        }
        return List.of();
    }

    /// Where a quote with these words stands, if that is sure.
    public Result resolve(String words, @Nullable Anchor given) {
        if (given != null) {
            return check(words, given);
        }
        var places = find(words, MANY);
        return switch (places.size()) {
            case 0 -> new Result.Absent();
            case 1 -> new Result.Found(places.getFirst());
            default -> new Result.Ambiguous(places.size());
        };
    }

    /// Where the words stand now that the body was edited, or null if they are gone or nothing tells which of
    /// several places is meant. `old` is where they stood in `oldBlocks`.
    public @Nullable Anchor follow(String words, @Nullable Anchor old, List<String> oldBlocks) {
        var places = find(words);
        if (places.size() == 1) {
            return places.getFirst();
        }
        if (places.isEmpty() || old == null || !isWithin(old, oldBlocks)) {
            return null;
        }
        return new AnchorFollowing(former(oldBlocks).running(), running(), old).choose(places);
    }

    /// The same for all quotes of a body.
    private Anchoring former(List<String> oldBlocks) {
        var last = former;
        if (last == null || !last.texts.equals(oldBlocks)) {
            last = of(oldBlocks);
            former = last;
        }
        return last;
    }

    private Result check(String words, Anchor given) {
        if (!isWithin(given, texts)) {
            return new Result.Elsewhere();
        }
        var text = NormalizedText.of(texts.get(given.block()).substring(given.start(), given.end()));
        var inner = TextRange.inner(text.text());
        if (inner.isEmpty()) {
            return new Result.Elsewhere();
        }
        var anchor = anchor(given.block(), text, inner, given.start());
        boolean stands = Wording.of(words).stream().anyMatch(wording -> wording.isAllOf(text));
        return stands || find(words).contains(anchor) ? new Result.Found(anchor) : new Result.Elsewhere();
    }

    private static boolean isWithin(Anchor anchor, List<String> texts) {
        return anchor.block() < texts.size()
                && anchor.end() <= texts.get(anchor.block()).length();
    }

    private List<Anchor> findInBlocks(Wording wording, int most) {
        var anchors = new ArrayList<Anchor>();
        if (!wording.mayStandIn(shingles)) {
            return anchors;
        }
        for (int block = 0; block < blocks.size(); block++) {
            var text = blocks.get(block);
            for (var place = wording.find(text, 0);
                    place != null && anchors.size() < most;
                    place = wording.find(text, place.end())) {
                Budget.current().time();
                anchors.add(anchor(block, text, place, 0));
            }
        }
        return List.copyOf(anchors);
    }

    private List<Anchor> findOverBreaks(Wording wording, int most) {
        if (texts.size() == 1 && texts.getFirst().indexOf('\n') < 0) {
            return List.of();
        }
        var runningOn = wording.running();
        return runningOn == null ? List.of() : running().findOverBreaks(runningOn, most);
    }

    private static Anchor anchor(int block, NormalizedText text, TextRange place, int offset) {
        return new Anchor(block, offset + text.start(place.start()), offset + text.end(place.end() - 1));
    }

    private RunningText running() {
        var text = running;
        if (text == null) {
            text = new RunningText(texts, blocks);
            running = text;
        }
        return text;
    }
}
