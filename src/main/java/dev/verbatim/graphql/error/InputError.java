package dev.verbatim.graphql.error;

import dev.verbatim.graph.Uses;
import dev.verbatim.graphql.error.MutationError.Code;
import java.util.List;

/// Ends a change and undoes it: the errors go into the payload.
public final class InputError extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<MutationError> errors;

    InputError(List<MutationError> errors) {
        super("refused", null, false, false);
        this.errors = errors;
    }

    public List<MutationError> errors() {
        return errors;
    }

    public static InputError of(Code code, InputPath field, String message) {
        return new InputError(List.of(new MutationError(code, message, field.steps(), null)));
    }

    /// @param uses what leads to what was to be deleted
    public static InputError inUse(String message, List<Uses.Use> uses) {
        return inUse(InputPath.of("id"), message, uses);
    }

    /// @param uses what leads to what was to be left out
    public static InputError inUse(InputPath field, String message, List<Uses.Use> uses) {
        return new InputError(List.of(new MutationError(Code.IN_USE, message, field.steps(), null, uses)));
    }

    public static InputError conflict(int currentVersion) {
        return new InputError(List.of(new MutationError(
                Code.CONFLICT,
                "Somebody else has changed it since you read it; the stored version is " + currentVersion + ".",
                List.of("expectedVersion"),
                currentVersion)));
    }
}
