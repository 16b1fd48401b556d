package dev.verbatim.observability;

import dev.verbatim.graphql.error.ErrorCode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What became of a request.
///
/// @param refusal why it was refused as a whole; null where it was not
public record RequestOutcome(Kind kind, @Nullable ErrorCode refusal) {

    public static final RequestOutcome OK = new RequestOutcome(Kind.OK, null);
    public static final RequestOutcome ERRORS = new RequestOutcome(Kind.ERRORS, null);
    public static final RequestOutcome GONE = new RequestOutcome(Kind.GONE, null);

    enum Kind {
        OK,
        /// Executed, and some fields failed.
        ERRORS,
        REFUSED,
        /// The client did not wait for the answer.
        GONE;

        final String tag = name().toLowerCase(Locale.ROOT);
    }

    public static RequestOutcome refused(ErrorCode code) {
        return new RequestOutcome(Kind.REFUSED, code);
    }

    /// Whether some or all of it was not answered.
    boolean isFailure() {
        return kind == Kind.ERRORS || kind == Kind.REFUSED;
    }

    @Override
    public String toString() {
        return refusal == null ? kind.tag : kind.tag + ' ' + refusal;
    }
}
