package dev.verbatim.graphql.mutation;

import dev.verbatim.graphql.loading.FetchContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which fields of an input object the caller gave: in an update an absent field stays, a null clears.
public final class ProvidedFields {

    private final @Nullable Set<String> fields;

    private ProvidedFields(@Nullable Set<String> fields) {
        this.fields = fields;
    }

    /// Of the argument `input` of the mutation that is being carried out.
    public static ProvidedFields inInput() {
        return new ProvidedFields(Set.copyOf(FetchContext.argument("input").keySet()));
    }

    /// As for something new: what is absent is empty.
    public static ProvidedFields everything() {
        return new ProvidedFields(null);
    }

    public boolean has(String field) {
        return fields == null || fields.contains(field);
    }
}
