package dev.verbatim.graphql.loading;

import dev.verbatim.content.Content;
import dev.verbatim.content.TypeId;
import dev.verbatim.graphql.error.InputPath;
import dev.verbatim.graphql.error.ValidationErrors;
import dev.verbatim.rowmapping.Read;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The lookups of all kinds, for what leads to things of several kinds, or of a kind further up.
@Singleton
public class Repositories {

    private final Map<String, Repository<?>> byType;

    Repositories(@All List<Repository<?>> lookups) {
        byType = lookups.stream().collect(Collectors.toMap(Repository::typeName, Function.identity()));
    }

    Repository<?> of(String typeName) {
        var lookup = byType.get(typeName);
        if (lookup == null) {
            throw new IllegalStateException("no lookup of " + typeName);
        }
        return lookup;
    }

    /// The link that an input asks for; see [Repository#link].
    public @Nullable UUID link(ValidationErrors problems, InputPath field, String typeName, @Nullable String id) {
        return of(typeName).link(problems, field, id);
    }

    String[] typeNames() {
        return byType.keySet().toArray(String[]::new);
    }

    /// By ids that callers gave, of any kinds: a statement for each kind.
    public static Read<Map<TypeId, Content>> given(Collection<TypeId> ids, Function<String, Repository<?>> lookups) {
        return Read.all(ids.stream()
                        .collect(Collectors.groupingBy(
                                TypeId::prefix, Collectors.mapping(TypeId::uuid, Collectors.toSet())))
                        .entrySet()
                        .stream()
                        .map(kind -> lookups.apply(kind.getKey()).givenOfKind(kind.getValue()))
                        .toList())
                .map(kinds -> {
                    var found = new HashMap<TypeId, Content>();
                    kinds.forEach(found::putAll);
                    return found;
                });
    }
}
