package dev.verbatim.graphql;

import dev.verbatim.content.Node;
import dev.verbatim.content.TypeId;
import io.quarkus.arc.All;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import io.smallrye.graphql.api.Nullable;

/// Relay's way to anything by its id.
@GraphQLApi
public class NodeApi {

    private final Map<String, Lookup<?>> lookups;
    private final String[] types;

    NodeApi(@All List<Lookup<?>> lookups) {
        this.lookups = lookups.stream().collect(Collectors.toMap(Lookup::typeName, Function.identity()));
        this.types = this.lookups.keySet().toArray(String[]::new);
    }

    @Query
    @Description("Anything by its id; null where there is none. BAD_INPUT for what is no id.")
    public @Nullable Node node(@NonNull @Id @Name("id") String id) {
        return nodes(List.of(id)).getFirst();
    }

    @Query
    @NonNull
    @Description("At most 100; null where there is none, in the order asked. BAD_INPUT for more, or for what is no id.")
    public List<@Nullable Node> nodes(@NonNull @Id @Name("ids") List<@NonNull String> ids) {
        Ids.atMost(ids);
        var wanted = ids.stream().map(id -> Ids.of(id, types)).toList();
        var found = new HashMap<TypeId, Node>();
        wanted.stream()
                .collect(Collectors.groupingBy(
                        TypeId::prefix, Collectors.mapping(TypeId::uuid, Collectors.toSet())))
                .forEach((type, uuids) -> lookups.get(type)
                        .byIds(uuids)
                        .forEach((uuid, content) -> found.put(new TypeId(type, uuid), content)));
        return wanted.stream().<Node>map(found::get).collect(Collectors.toList());
    }
}
