package dev.verbatim.engine.binding;

import dev.verbatim.engine.error.RequestErrors;
import dev.verbatim.engine.error.ResponseError;
import dev.verbatim.graphql.error.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is wrong with the values that a caller gave, each with its place.
final class Faults {

    /// Whoever reads more has understood.
    private static final int MAX = 100;

    private final List<ResponseError> all = new ArrayList<>();

    /// @param what the rest of the sentence after the place
    /// @return null, which stands for the value
    @Nullable
    Object add(Place place, String what, ErrorCode code) {
        if (all.size() < MAX) {
            all.add(new ResponseError(
                    code,
                    place + " " + what + ".",
                    place.location() == null ? List.of() : List.of(place.location()),
                    null));
        }
        return null;
    }

    List<ResponseError> all() {
        return all;
    }

    void check() {
        if (!all.isEmpty()) {
            throw new RequestErrors(all);
        }
    }
}
