package dev.verbatim.graphql;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which fields of an input object the caller gave: in an update an absent field stays, a null clears.
public final class Given {

    private final @Nullable Set<String> fields;

    private Given(@Nullable Set<String> fields) {
        this.fields = fields;
    }

    /// Of the argument `input` of the mutation that is being carried out.
    public static Given inInput() {
        return new Given(Set.copyOf(Fetch.argument("input").keySet()));
    }

    /// As for something new: what is absent is empty.
    public static Given everything() {
        return new Given(null);
    }

    public boolean has(String field) {
        return fields == null || fields.contains(field);
    }
}
