package dev.verbatim.quote.anchor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Where a quote stands once the text around it has changed.
class AnchorFollowingTest {

    private static @Nullable Anchor follow(
            String words, @Nullable Anchor old, List<String> before, List<String> after) {
        return Anchoring.of(after).follow(words, old, before);
    }

    @Test
    void followsWordsThatMoved() {
        var before = List.of("“We saw it,” she said.");
        var after = List.of("New.", "Later “we saw it”, she said.");

        assertEquals(new Anchor(1, 7, 16), follow("We saw it", new Anchor(0, 1, 11), before, after));
        assertEquals(new Anchor(1, 7, 16), follow("We saw it", null, before, after));
    }

    @Test
    void wordsThatAreGoneHaveNoAnchor() {
        assertNull(follow("We saw it", new Anchor(0, 0, 9), List.of("We saw it"), List.of("We saw nothing")));
    }

    @Test
    void followsTheSamePlaceWhenAnotherIsAddedBefore() {
        var before = List.of("Ada: no.", "Bo: no.");
        var after = List.of("Cy: no.", "Ada: no.", "Bo: no.");

        assertEquals(new Anchor(1, 5, 8), follow("No.", new Anchor(0, 5, 8), before, after));
        assertEquals(new Anchor(2, 4, 7), follow("No.", new Anchor(1, 4, 7), before, after));
    }

    @Test
    void followsTheSamePlaceWhenTheTextGoesOnAfterIt() {
        var before = List.of("No.", "A word.");
        var after = List.of("No.", "A word.", "No.");

        assertEquals(new Anchor(0, 0, 3), follow("No.", new Anchor(0, 0, 3), before, after));
    }

    @Test
    void followsTheWordsAroundWhenParagraphsChangePlaces() {
        var before =
                List.of("In spring the mayor said “no” to us.", "Between.", "In autumn the pilot said “no” again.");
        var after =
                List.of("In autumn the pilot said “no” again.", "Between us.", "In spring the mayor said “no” to us.");

        assertEquals(new Anchor(2, 26, 28), follow("No", new Anchor(0, 26, 28), before, after));
        assertEquals(new Anchor(0, 26, 28), follow("No", new Anchor(2, 26, 28), before, after));
    }

    @Test
    void doesNotGuessWhereNothingTells() {
        var after = List.of("No. No.");

        assertNull(follow("No", null, List.of("No."), after));
        assertNull(follow("No", new Anchor(3, 0, 2), List.of("No."), after));
    }

    @Test
    @Timeout(60)
    void followsAmongManyPlaces() {
        var before = List.of("no ".repeat(100_000));
        var after = List.of("x " + "no ".repeat(100_000));

        var followed = follow("no", new Anchor(0, 150_000, 150_002), before, after);

        assertEquals(new Anchor(0, 150_002, 150_004), followed);
    }
}
