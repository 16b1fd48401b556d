package dev.verbatim.person;

import dev.verbatim.graphql.error.MutationError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// What a change of a person comes to.
@Description("What a change of a person comes to.")
public record PersonPayload(
        @Nullable Person person, @NonNull List<@NonNull MutationError> errors) {

    public static PersonPayload of(Person person) {
        return new PersonPayload(person, List.of());
    }

    public static PersonPayload refused(List<MutationError> errors) {
        return new PersonPayload(null, errors);
    }
}
