package dev.verbatim.engine;

import dev.verbatim.graphql.ErrorCode;
import java.util.Locale;

/// What an operation may read with the variables that came with it, and what it is allowed; callers are told
/// it as `extensions.cost`.
public record Cost(int requested, int maximum) {

    /// @throws Rejected TOO_COMPLEX
    public void check() {
        if (requested > maximum) {
            throw Rejected.because(
                    ErrorCode.TOO_COMPLEX,
                    String.format(
                            Locale.ROOT,
                            "The operation may read up to %,d things; %,d are allowed.",
                            requested,
                            maximum));
        }
    }
}
