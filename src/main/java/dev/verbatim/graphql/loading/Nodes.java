package dev.verbatim.graphql.loading;

import dev.verbatim.content.Node;
import dev.verbatim.content.TypeId;
import dev.verbatim.rowmapping.Read;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds whatever is a node: contents, and those of their parts that have a lookup.
@Singleton
class Nodes {

    private final Repositories contents;
    private final Map<String, PartLookup<?>> parts;

    Nodes(Repositories contents, @All List<PartLookup<?>> parts) {
        this.contents = contents;
        this.parts = parts.stream().collect(Collectors.toMap(PartLookup::typeName, Function.identity()));
    }

    /// Those of contents first.
    String[] typeNames() {
        return Stream.concat(Stream.of(contents.typeNames()), parts.keySet().stream())
                .toArray(String[]::new);
    }

    @Nullable
    Node byId(TypeId id) {
        var lookup = parts.get(id.prefix());
        return lookup == null
                ? (Node) contents.of(id.prefix()).byId(id.uuid())
                : lookup.given(Set.of(id.uuid())).alone().get(id);
    }

    /// A statement for each kind.
    Map<TypeId, Node> byIds(Collection<TypeId> ids) {
        var kinds = ids.stream()
                .collect(Collectors.groupingBy(TypeId::prefix, Collectors.mapping(TypeId::uuid, Collectors.toSet())));
        return Read.all(kinds.entrySet().stream()
                        .map(kind -> given(kind.getKey(), kind.getValue()))
                        .toList())
                .map(found -> {
                    var nodes = new HashMap<TypeId, Node>();
                    found.forEach(nodes::putAll);
                    return nodes;
                })
                .alone();
    }

    private Read<Map<TypeId, Node>> given(String typeName, Set<UUID> ids) {
        var lookup = parts.get(typeName);
        return lookup == null ? contents.of(typeName).nodes(ids) : lookup.given(ids);
    }
}
