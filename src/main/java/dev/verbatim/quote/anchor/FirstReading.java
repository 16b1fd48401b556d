package dev.verbatim.quote.anchor;

import dev.verbatim.article.body.Body;
import dev.verbatim.quote.anchor.Anchoring.Result.Found;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A body as Verbatim read it at first and as it reads it now, and where places that were found then are
/// today.
public final class FirstReading {

    private final BodyText before;
    private final BodyText now;
    private final int wordCount;

    private FirstReading(BodyText before, BodyText now, int wordCount) {
        this.before = before;
        this.now = now;
        this.wordCount = wordCount;
    }

    public static FirstReading of(String markdown) {
        var body = Body.of(markdown);
        return new FirstReading(text(Body.asItWasRead(markdown)), text(body), body.wordCount());
    }

    private static BodyText text(Body body) {
        var blocks = body.blocks().stream().map(Body.Block::text).toList();
        return new BodyText(blocks, Anchoring.of(blocks));
    }

    /// Whether every place is where it was.
    public boolean isSame() {
        return before.blocks().equals(now.blocks());
    }

    /// Of the body as it is read now.
    public int wordCount() {
        return wordCount;
    }

    /// A paraphrase goes with the passage that it sums up, words that were quoted with themselves. Null where
    /// they stand nowhere any more.
    public @Nullable Anchor follow(String words, boolean isParaphrase, Anchor place) {
        if (!isParaphrase && now.anchoring().resolve(words, place) instanceof Found(var here) && here.equals(place)) {
            return place;
        }
        var anchored = isParaphrase && before.holds(place) ? before.at(place) : words;
        return now.anchoring().follow(anchored, place, List.copyOf(before.blocks()));
    }
}
