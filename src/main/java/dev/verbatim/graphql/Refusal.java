package dev.verbatim.graphql;

import dev.verbatim.graph.Uses;
import dev.verbatim.graphql.MutationError.Code;
import java.util.List;

/// Ends a change and undoes it: the errors go into the payload.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<MutationError> errors;

    Refusal(List<MutationError> errors) {
        super("refused", null, false, false);
        this.errors = errors;
    }

    public List<MutationError> errors() {
        return errors;
    }

    public static Refusal of(Code code, Path field, String message) {
        return new Refusal(List.of(new MutationError(code, message, field.steps(), null)));
    }

    /// @param uses what leads to what was to be deleted
    public static Refusal inUse(String message, List<Uses.Use> uses) {
        return new Refusal(List.of(new MutationError(Code.IN_USE, message, List.of("id"), null, uses)));
    }

    public static Refusal conflict(int currentVersion) {
        return new Refusal(List.of(new MutationError(
                Code.CONFLICT,
                "Somebody else has changed it since you read it; the stored version is " + currentVersion + ".",
                List.of("expectedVersion"),
                currentVersion)));
    }
}
