package dev.verbatim.graphql;

import dev.verbatim.content.Node;
import io.smallrye.graphql.api.Nullable;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/// Relay's way to anything by its id.
@GraphQLApi
public class NodeApi {

    private final Lookups lookups;

    NodeApi(Lookups lookups) {
        this.lookups = lookups;
    }

    @Query
    @Description("Anything by its id; null where there is none. BAD_INPUT for what is no id.")
    public @Nullable Node node(@NonNull @Id @Name("id") String id) {
        var wanted = Ids.of(id, lookups.typeNames());
        return (Node) lookups.of(wanted.prefix()).byId(wanted.uuid());
    }

    @Query
    @NonNull
    @Description("At most 100; null where there is none, in the order asked. BAD_INPUT for more, or for what is no id.")
    public List<Node> nodes(@NonNull @Id @Name("ids") List<@NonNull String> ids) {
        Ids.atMost(ids);
        var wanted = ids.stream().map(id -> Ids.of(id, lookups.typeNames())).toList();
        var found = lookups.byIds(new HashSet<>(wanted));
        return wanted.stream().map(id -> (Node) found.get(id)).collect(Collectors.toList());
    }
}
