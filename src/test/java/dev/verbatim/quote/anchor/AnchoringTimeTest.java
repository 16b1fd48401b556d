package dev.verbatim.quote.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.context.RequestContext;
import dev.verbatim.quote.anchor.Anchoring.Result.Absent;
import dev.verbatim.quote.anchor.Anchoring.Result.Ambiguous;
import dev.verbatim.rowmapping.Budget;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A search in the longest body asks again and again whether there is still time, and what stands nowhere is not
/// searched for.
class AnchoringTimeTest {

    private static final String LONGEST = "a ".repeat(249_000).strip();

    @Test
    void wordsThatStandNowhereAreNotLookedForFromEndToEnd() {
        var anchoring = Anchoring.of(List.of(LONGEST, LONGEST));
        var counted = new Counted(Integer.MAX_VALUE);

        for (int i = 0; i < 250; i++) {
            var words = "a ".repeat(2_000) + "never heard of " + i;
            assertThat(counted.during(() -> anchoring.resolve(words, null))).isInstanceOf(Absent.class);
        }

        assertThat(counted.asked).isLessThan(10);
    }

    @Test
    void wordsThatStandVeryOftenAreNotCountedToTheEnd() {
        var anchoring = Anchoring.of(List.of(LONGEST));
        var counted = new Counted(Integer.MAX_VALUE);

        var result = counted.during(() -> anchoring.resolve("a", null));

        assertThat(result).isEqualTo(new Ambiguous(Anchoring.MANY));
        assertThat(counted.asked).isLessThan(2 * Anchoring.MANY);
        assertThat(anchoring.find("a")).hasSize(249_000);
    }

    @Test
    void aSearchEndsWhenItsTimeIsOver() {
        var body = List.of(LONGEST + " b " + "a ".repeat(20) + "b", LONGEST);
        var apart = "a ".repeat(1_200) + "b " + "a ".repeat(1_150) + "b";
        var anchoring = Anchoring.of(body);

        assertThatThrownBy(() -> new Counted(3).during(() -> anchoring.find(apart)))
                .isInstanceOf(Over.class);
        assertThatThrownBy(() -> new Counted(3).during(() -> anchoring.find("a")))
                .isInstanceOf(Over.class);
        assertThatThrownBy(() -> new Counted(300_000)
                        .during(() -> anchoring.follow("a", new Anchor(0, 10, 11), List.of("b " + LONGEST))))
                .isInstanceOf(Over.class);
    }

    @Test
    void whatStandsThereIsFoundWhateverElseDoes() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            var words = IntStream.range(0, 60)
                    .mapToObj(i -> List.of("alpha", "beta", "ga", "d", "“épsilon”", "it’s")
                            .get(random.nextInt(6)))
                    .toList();
            var body = String.join(" ", words);
            int from = random.nextInt(40);
            var quoted = String.join(" ", words.subList(from, from + 1 + random.nextInt(20)));

            assertThat(Anchoring.of(List.of("Before.", body)).find(quoted))
                    .as(quoted)
                    .isNotEmpty();
        }
    }

    private static final class Over extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /// A request that has time for so many steps.
    private static final class Counted extends Budget {

        private final int most;
        private int asked;

        Counted(int most) {
            this.most = most;
        }

        <T> T during(Supplier<T> work) {
            return in(RequestContext.current()).during(work);
        }

        @Override
        public void row() {}

        @Override
        public void text(long length) {}

        @Override
        public void announce(long length) {}

        @Override
        public void work(int characters) {}

        @Override
        public void time() {
            if (++asked > most) {
                throw new Over();
            }
        }
    }
}
