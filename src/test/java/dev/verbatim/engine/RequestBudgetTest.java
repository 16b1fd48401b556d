package dev.verbatim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.graphql.ErrorCode;
import dev.verbatim.graphql.RequestError;
import dev.verbatim.rows.Budget;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// Each kind of thing that a request takes ends with its limit, and with its code.
class RequestBudgetTest {

    private static final Limits PUBLIC = LimitsTest.PUBLIC;

    private final RequestBudget budget = new RequestBudget(PUBLIC, new Watch(Duration.ofMinutes(1)));

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
    void textEndsAtTwiceTheAnswer() {
        budget.text(2L * PUBLIC.answer());

        assertThat(budget.textLeft()).isZero();
        assertEndsWith(ErrorCode.TOO_LARGE, () -> budget.text(1));
        assertThat(budget.textLeft()).isZero();
    }

    @Test
    void valuesEndAtTheAnswer() {
        budget.value("x".repeat(PUBLIC.answer() - 1));
        budget.value(7);

        assertEndsWith(ErrorCode.TOO_LARGE, () -> budget.value(true));
    }

    @Test
    void aBodyIsPaidForByItsLength() {
        for (int i = 0; i < 10; i++) {
            budget.work(500_000);
        }

        assertEndsWith(ErrorCode.TOO_COMPLEX, budget::object);
    }

    @Test
    void timeIsLookedAtAmongObjectsAndRows() {
        var late = new Watch(Duration.ZERO);

        assertEndsWith(ErrorCode.TIMEOUT, () -> times(64, new RequestBudget(PUBLIC, late)::object));
        assertEndsWith(ErrorCode.TIMEOUT, () -> times(64, new RequestBudget(PUBLIC, late)::row));
        assertEndsWith(ErrorCode.TIMEOUT, () -> new RequestBudget(PUBLIC, late).work(1));
        assertEndsWith(ErrorCode.TIMEOUT, () -> new RequestBudget(PUBLIC, late).time());
    }

    @Test
    void itIsTheCurrentOneWhileItIsTaken() {
        assertThat(budget.<Budget>during(Budget::current)).isSameAs(budget);
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
