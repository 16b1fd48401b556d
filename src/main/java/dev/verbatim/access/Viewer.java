package dev.verbatim.access;

import dev.verbatim.edition.Edition;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// Who is asking, as the API tells it.
@Description("Who is asking, and what they may do.")
public record Viewer(
        @Nullable @Description("The name of the key; null for the public.")
        String name,

        @NonNull Role role,

        @NonNull @Description("Everything that this role allows.")
        List<@NonNull Permission> can,

        @NonNull @Description("The edition that this request reads.")
        Edition edition) {

    static Viewer of(Caller caller) {
        return new Viewer(
                caller.name(),
                caller.role(),
                caller.role().permissions.stream().sorted().toList(),
                Edition.current());
    }
}
