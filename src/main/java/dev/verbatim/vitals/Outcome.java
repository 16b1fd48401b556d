package dev.verbatim.vitals;

import dev.verbatim.graphql.ErrorCode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What became of a request.
///
/// @param refusal why it was refused as a whole; null where it was not
public record Outcome(Kind kind, @Nullable ErrorCode refusal) {

    public static final Outcome OK = new Outcome(Kind.OK, null);
    public static final Outcome ERRORS = new Outcome(Kind.ERRORS, null);
    public static final Outcome GONE = new Outcome(Kind.GONE, null);

    enum Kind {
        OK,
        /// Executed, and some fields failed.
        ERRORS,
        REFUSED,
        /// The client did not wait for the answer.
        GONE;

        final String tag = name().toLowerCase(Locale.ROOT);
    }

    public static Outcome refused(ErrorCode code) {
        return new Outcome(Kind.REFUSED, code);
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
