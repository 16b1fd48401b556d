package dev.verbatim.engine;

import dev.verbatim.graphql.ErrorCode;
import dev.verbatim.rows.Budget;
import java.util.Locale;

/// What one request may take, by its [Limits]: objects of the answer, bytes of the answer, and time; with them the rows
/// and the text that are read for it. One thread's.
final class RequestBudget extends Budget {

    /// Rows that become no object are few: one behind each page, and those that lead to the same.
    private static final int ROWS_EACH = 4;
    /// An answer shows what is read for it, but for a body whose parts are asked for.
    private static final int TEXT_EACH = 2;
    /// A page of print. To parse it and render it takes about as long as to read and write an object with its
    /// relations.
    private static final int CHARACTERS_EACH = 500;
    /// To look at the clock takes as long as a few objects.
    private static final int STEPS_BETWEEN_LOOKS = 64;

    private final Limits limits;
    private final Watch watch;
    private int objectsLeft;
    private int rowsLeft;
    private long textLeft;
    private long answerLeft;
    private int steps;

    RequestBudget(Limits limits, Watch watch) {
        this.limits = limits;
        this.watch = watch;
        this.objectsLeft = limits.nodes();
        this.rowsLeft = Saturating.product(limits.nodes(), ROWS_EACH);
        this.textLeft = (long) TEXT_EACH * limits.answer();
        this.answerLeft = limits.answer();
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
        if (textLeft < 0) {
            throw tooLarge(limits.answer());
        }
    }

    @Override
    public long textLeft() {
        return Math.max(0, textLeft);
    }

    @Override
    public void work(int characters) {
        objects(characters / CHARACTERS_EACH);
        time();
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

    private Rejected tooComplex() {
        return Rejected.because(
                ErrorCode.TOO_COMPLEX,
                String.format(
                        Locale.ROOT,
                        "There turned out to be more than the %,d things that are allowed; ask for less at once.",
                        limits.nodes()));
    }

    static Rejected tooLarge(int answer) {
        return Rejected.because(
                ErrorCode.TOO_LARGE, "The answer would have more than " + answer + " bytes; ask for less at once.");
    }
}
