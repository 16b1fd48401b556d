package dev.verbatim.observability;

import dev.verbatim.graphql.error.ErrorCode;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What became of a request.
///
/// @param refusals why it was refused, as a whole or in some of its fields; none where it was not
public record RequestOutcome(Kind kind, Set<ErrorCode> refusals) {

    public static final RequestOutcome OK = new RequestOutcome(Kind.OK, Set.of());
    public static final RequestOutcome GONE = new RequestOutcome(Kind.GONE, Set.of());

    enum Kind {
        OK,
        /// Executed, and some fields failed.
        ERRORS,
        REFUSED,
        /// The client did not wait for the answer.
        GONE;

        final String tag = name().toLowerCase(Locale.ROOT);
    }

    /// Executed.
    ///
    /// @param errors of fields that failed
    public static RequestOutcome executed(Set<ErrorCode> errors) {
        return errors.isEmpty() ? OK : new RequestOutcome(Kind.ERRORS, errors);
    }

    /// @param codes at least one
    public static RequestOutcome refused(Collection<ErrorCode> codes) {
        return new RequestOutcome(Kind.REFUSED, EnumSet.copyOf(codes));
    }

    /// Whether some or all of it was not answered.
    boolean isFailure() {
        return kind == Kind.ERRORS || kind == Kind.REFUSED;
    }

    @Override
    public String toString() {
        return refusals.isEmpty()
                ? kind.tag
                : refusals.stream().sorted().map(ErrorCode::name).collect(Collectors.joining(" ", kind.tag + ' ', ""));
    }
}
