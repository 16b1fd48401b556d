package dev.verbatim.engine.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.context.RequestContext;
import dev.verbatim.engine.cost.Deadline;
import dev.verbatim.engine.cost.Limits;
import dev.verbatim.engine.cost.LimitsTest;
import dev.verbatim.graphql.error.ErrorCode;
import dev.verbatim.graphql.error.RequestError;
import dev.verbatim.rowmapping.Budget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Each kind of thing that a request takes ends with its limit, and with its code.
class RequestBudgetTest {

    private static final Limits PUBLIC = LimitsTest.PUBLIC;

    private final List<Deadline> watches = new ArrayList<>();
    private final RequestBudget budget = RequestBudget.ofQuery(PUBLIC, watch(Duration.ofMinutes(1)));

    @AfterEach
    void giveBackWhatIsHeld() {
        watches.forEach(Deadline::close);
    }

    private Deadline watch(Duration time) {
        var watch = new Deadline(time);
        watches.add(watch);
        return watch;
    }

    @Test
    void objectsEndAtTheLimitOfNodes() {
        times(PUBLIC.nodes(), budget::object);

        assertEndsWith(ErrorCode.TOO_COMPLEX, budget::object);
    }

    @Test
    void rowsEndAtFourTimesAsMany() {
        times(4 * PUBLIC.nodes(), budget::row);

        assertEndsWith(ErrorCode.TOO_COMPLEX, budget::row);
    }

    @Test
    void textEndsAtTheAnswer() {
        budget.text(PUBLIC.answer());

        assertEndsWith(ErrorCode.TOO_LARGE, () -> budget.text(1));
        assertEndsWith(ErrorCode.TOO_LARGE, () -> RequestBudget.ofQuery(PUBLIC, watch(Duration.ofMinutes(1)))
                .announce(PUBLIC.answer() + 1L));
    }

    @Test
    void aChangeReadsWhatItMust() {
        var change = RequestBudget.ofChange(PUBLIC, watch(Duration.ofMinutes(1)));

        assertThatCode(() -> {
                    change.text(10L * PUBLIC.answer());
                    times(10 * PUBLIC.nodes(), change::row);
                })
                .doesNotThrowAnyException();
        times(PUBLIC.nodes(), change::object);
        assertEndsWith(ErrorCode.TOO_COMPLEX, change::object);
    }

    @Test
    void fewAreWorkedOnAtOnceThatAreLong() {
        var permits = (int) (Runtime.getRuntime().maxMemory() >> 27);
        var others = IntStream.range(0, permits)
                .mapToObj(_ -> watch(Duration.ofMinutes(1)))
                .toList();
        others.forEach(watch -> RequestBudget.ofQuery(PUBLIC, watch).work(200_000));

        var late = watch(Duration.ofMillis(100));
        assertEndsWith(
                ErrorCode.TIMEOUT, () -> RequestBudget.ofQuery(PUBLIC, late).work(200_000));
        others.forEach(Deadline::close);

        assertThatCode(() -> RequestBudget.ofQuery(PUBLIC, watch(Duration.ofMinutes(1)))
                        .work(200_000))
                .doesNotThrowAnyException();
    }

    @Test
    void valuesEndAtTheAnswer() {
        budget.value("x".repeat(PUBLIC.answer() - 1));
        budget.value(7);

        assertEndsWith(ErrorCode.TOO_LARGE, () -> budget.value(true));
    }

    @Test
    void aBodyIsPaidForByItsLength() {
        budget.work(50_000);
        times(PUBLIC.nodes() - 500, budget::object);

        assertEndsWith(ErrorCode.TOO_COMPLEX, budget::object);
    }

    @Test
    void timeIsLookedAtAmongObjectsAndRows() {
        var late = watch(Duration.ZERO);

        assertEndsWith(ErrorCode.TIMEOUT, () -> times(64, RequestBudget.ofQuery(PUBLIC, late)::object));
        assertEndsWith(ErrorCode.TIMEOUT, () -> times(64, RequestBudget.ofQuery(PUBLIC, late)::row));
        assertEndsWith(
                ErrorCode.TIMEOUT, () -> RequestBudget.ofQuery(PUBLIC, late).work(1));
        assertEndsWith(
                ErrorCode.TIMEOUT, () -> RequestBudget.ofQuery(PUBLIC, late).time());
    }

    @Test
    void itIsTheCurrentOneWhileItIsTaken() {
        assertThat(budget.in(RequestContext.current()).<Budget>during(Budget::current))
                .isSameAs(budget);
        assertThatCode(() -> Budget.current().text(Long.MAX_VALUE)).doesNotThrowAnyException();
    }

    private static void times(int count, Runnable taking) {
        for (int i = 0; i < count; i++) {
            taking.run();
        }
    }

    private static void assertEndsWith(ErrorCode code, ThrowingCallable taking) {
        assertThatThrownBy(taking).isInstanceOfSatisfying(RequestError.class, e -> assertThat(e.code)
                .isEqualTo(code));
    }
}
