package dev.verbatim.engine.execution;

import dev.verbatim.graphql.loading.FetchContext;
import org.jspecify.annotations.Nullable;

/// The answer of a root field that makes a change. It is completed before the change is committed: where
/// anything in it fails, the change is undone.
final class ShownPayload implements FetchContext.Showing {

    private final Execution execution;
    private final Result.OfObject answer;
    private final int place;
    private @Nullable Object shown;

    ShownPayload(Execution execution, Result.OfObject answer, int place) {
        this.execution = execution;
        this.answer = answer;
        this.place = place;
    }

    @Override
    public void show(Object payload) {
        if (!execution.completes(answer, place, payload)) {
            throw new Failed();
        }
        shown = payload;
    }

    /// Whether this is what the answer shows already.
    boolean is(@Nullable Object payload) {
        return shown != null && shown == payload;
    }

    /// Undoes the change; why is among the errors of the execution.
    static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1;

        Failed() {
            super("its answer failed", null, false, false);
        }
    }
}
