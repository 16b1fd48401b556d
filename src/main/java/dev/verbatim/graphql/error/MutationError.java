package dev.verbatim.graphql.error;

import dev.verbatim.graph.Uses;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// What a caller did wrong in a change; nothing was changed.
@Description("What a caller did wrong; nothing was changed.")
public record MutationError(
        @NonNull Code code,

        @NonNull @Description("A sentence for the editor.") String message,

        @NonNull @Description("The path of the argument, e.g. input, quotes, 0, text; list items count from 0.")
        List<@NonNull String> field,

        @Nullable @Description("With CONFLICT: the version that is stored now.")
        Integer currentVersion,

        @Ignore List<Uses.Use> uses) {

    public MutationError(Code code, String message, List<String> field, @Nullable Integer currentVersion) {
        this(code, message, field, currentVersion, List.of());
    }

    @org.eclipse.microprofile.graphql.Enum("MutationErrorCode")
    @Description(
            "INVALID: a value out of its bounds. NOT_FOUND: an id that leads nowhere. CONFLICT: expectedVersion is "
                    + "stale. TAKEN: another has this slug. REJECTED: the state of things forbids it. IN_USE: others still lead here.")
    public enum Code {
        INVALID,
        NOT_FOUND,
        CONFLICT,
        TAKEN,
        REJECTED,
        IN_USE
    }

    /// All of them in one line, each with its field, for where there is no list of errors.
    public static String told(List<MutationError> errors) {
        return errors.stream()
                .map(error -> String.join(".", error.field) + ": " + error.message)
                .collect(Collectors.joining(" "));
    }
}
