package dev.verbatim.observability;

import dev.verbatim.context.RequestContext;
import dev.verbatim.edition.Statements;
import dev.verbatim.engine.document.Operation;
import io.vertx.core.MultiMap;
import org.jspecify.annotations.Nullable;

/// One request, watched from its arrival to its answer.
public final class RequestMetrics {

    private final Vitals vitals;
    private final MultiMap headers;
    private long start = System.nanoTime();
    private @Nullable Asked asked;
    private @Nullable Statements statements;
    private boolean ended;

    /// What the request turned out to ask for.
    ///
    /// @param own whether its name is the newsroom's own
    record Asked(Operation operation, String document, boolean own) {

        String kind() {
            return operation.isQuery() ? "query" : "mutation";
        }
    }

    RequestMetrics(Vitals vitals, MultiMap headers) {
        this.vitals = vitals;
        this.headers = headers;
    }

    /// Its time runs from now on: how long a client takes to send is not ours.
    public void arrived() {
        start = System.nanoTime();
    }

    /// @param own whether the newsroom asks, or has said that this may be asked
    public void asks(Operation operation, String document, boolean own) {
        asked = new Asked(operation, document, own);
    }

    /// Its execution, with its statements counted.
    public RequestContext in(RequestContext context) {
        var counted = new Statements();
        statements = counted;
        return counted.in(context);
    }

    public void end(RequestOutcome outcome) {
        if (!ended) {
            ended = true;
            vitals.take(this, outcome, System.nanoTime() - start);
        }
    }

    /// What came along with it, such as the trace that it belongs to.
    MultiMap headers() {
        return headers;
    }

    /// Null where it was refused before that was found out.
    @Nullable
    Asked asked() {
        return asked;
    }

    /// Null where nothing was executed for it: it was refused, its answer was kept, or another one's was shared.
    @Nullable
    Integer statements() {
        return statements == null ? null : statements.prepared();
    }
}
