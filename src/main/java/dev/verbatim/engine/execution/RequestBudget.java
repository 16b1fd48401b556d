package dev.verbatim.engine.execution;

import dev.verbatim.engine.cost.Deadline;
import dev.verbatim.engine.cost.Limits;
import dev.verbatim.engine.cost.Saturating;
import dev.verbatim.engine.error.RequestErrors;
import dev.verbatim.graphql.error.ErrorCode;
import dev.verbatim.rowmapping.Budget;
import java.util.Locale;
import java.util.concurrent.Semaphore;

/// What one request may take, by its [Limits]: objects of the answer, bytes of the answer, and time; with them
/// the rows and the text that are read for it. A change reads what it must. One thread's.
public final class RequestBudget extends Budget {

    /// Rows that become no object are few: one behind each page, and those that lead to the same.
    private static final int ROWS_EACH = 4;
    /// Whoever takes more than this much text holds memory for it that not everybody can have at once.
    private static final int MUCH_TEXT = 1_000_000;
    private static final int MUCH_WORK = 100_000;
    /// What one such request may hold, its text and its answer several times over.
    private static final long MEMORY_OF_MUCH = 128L << 20;

    private static final Semaphore MUCH =
            new Semaphore(Math.clamp(Runtime.getRuntime().maxMemory() / MEMORY_OF_MUCH, 1, 1_000), true);

    /// A page of print. To parse it and render it takes about as long as to read and write an object with its
    /// relations.
    private static final int CHARACTERS_EACH = 100;
    /// To look at the clock takes as long as a few objects.
    private static final int STEPS_BETWEEN_LOOKS = 64;

    private final boolean changes;
    private final Limits limits;
    private final Deadline watch;
    private int objectsLeft;
    private int rowsLeft;
    private long textLeft;
    private long answerLeft;
    private long textTaken;
    private long worked;
    private int steps;

    private RequestBudget(boolean changes, Limits limits, Deadline watch, int rows, long text) {
        this.changes = changes;
        this.limits = limits;
        this.watch = watch;
        this.objectsLeft = limits.nodes();
        this.rowsLeft = rows;
        this.textLeft = text;
        this.answerLeft = limits.answer();
    }

    public static RequestBudget ofQuery(Limits limits, Deadline watch) {
        return new RequestBudget(false, limits, watch, Saturating.product(limits.nodes(), ROWS_EACH), limits.answer());
    }

    public static RequestBudget ofChange(Limits limits, Deadline watch) {
        return new RequestBudget(true, limits, watch, Integer.MAX_VALUE, Long.MAX_VALUE);
    }

    /// One more object of the answer.
    void object() {
        objects(1);
    }

    /// A plain value of the answer; what its name and quotation marks take is counted when all is written.
    void value(Object value) {
        answerLeft -= value instanceof String text ? text.length() : 1;
        if (answerLeft < 0) {
            throw tooLarge(limits.answer());
        }
    }

    /// All that is to be written so far, names and quotation marks included.
    void written(Result.OfObject answer) {
        Answer.checkSize(answer, limits.answer());
    }

    @Override
    public void row() {
        if (--rowsLeft < 0) {
            throw tooComplex();
        }
        step();
    }

    @Override
    public void text(long length) {
        textLeft -= length;
        textTaken += length;
        announce(0);
    }

    @Override
    public void announce(long length) {
        if (length > textLeft || textLeft < 0) {
            throw tooLarge(limits.answer());
        }
        takeTurn(textTaken + length > MUCH_TEXT);
    }

    @Override
    public void work(int characters) {
        objects(characters / CHARACTERS_EACH);
        worked += characters;
        takeTurn(worked > MUCH_WORK);
        time();
    }

    /// Not within a change, which holds locks.
    private void takeTurn(boolean much) {
        if (much && !changes) {
            watch.hold(MUCH);
        }
    }

    @Override
    public void time() {
        watch.check();
    }

    private void objects(int count) {
        objectsLeft -= count;
        if (objectsLeft < 0) {
            throw tooComplex();
        }
        step();
    }

    private void step() {
        if (++steps % STEPS_BETWEEN_LOOKS == 0) {
            watch.check();
        }
    }

    private RequestErrors tooComplex() {
        return RequestErrors.because(
                ErrorCode.TOO_COMPLEX,
                String.format(
                        Locale.ROOT,
                        "There turned out to be more than the %,d things that are allowed; ask for less at once.",
                        limits.nodes()));
    }

    static RequestErrors tooLarge(int answer) {
        return RequestErrors.because(
                ErrorCode.TOO_LARGE, "The answer would have more than " + answer + " bytes; ask for less at once.");
    }
}
