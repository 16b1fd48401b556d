package dev.verbatim.engine.cost;

import dev.verbatim.engine.error.RequestErrors;
import dev.verbatim.graphql.error.ErrorCode;
import java.util.Locale;

/// What an operation may read with the variables that came with it, and what it is allowed; callers are told
/// it as `extensions.cost`.
public record Cost(int requested, int maximum) {

    /// @throws RequestErrors TOO_COMPLEX
    public void check() {
        if (requested > maximum) {
            throw RequestErrors.because(
                    ErrorCode.TOO_COMPLEX,
                    String.format(
                            Locale.ROOT,
                            "The operation may read up to %,d things; %,d are allowed.",
                            requested,
                            maximum));
        }
    }
}
