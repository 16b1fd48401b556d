package dev.verbatim.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlowOperationsTest {

    private final SlowOperations slow = new SlowOperations(Duration.ofSeconds(1));

    @Test
    void whenEverythingIsSlowAFewLinesASecondSaySo() {
        var told = IntStream.range(0, 1_000).mapToObj(_ -> slow.turn(7)).filter(Objects::nonNull);

        assertThat(told).hasSize(10).containsOnly("");
    }

    @Test
    void theNextLineTellsHowManyWereLeftOut() {
        IntStream.range(0, 25).forEach(_ -> slow.turn(7));

        assertThat(slow.turn(8)).isEqualTo("; before it 15 more");
        assertThat(slow.turn(8)).isEmpty();
    }
}
