package dev.verbatim.graphql.loading;

import dev.verbatim.content.Node;
import dev.verbatim.content.TypeId;
import dev.verbatim.graphql.error.MutationError;
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
import org.eclipse.microprofile.graphql.Source;

/// Relay's way to anything by its id.
@GraphQLApi
public class NodeApi {

    private final Nodes nodes;

    NodeApi(Nodes nodes) {
        this.nodes = nodes;
    }

    @Query
    @Description("Anything by its id; null where there is none. BAD_INPUT for what is no id.")
    public @Nullable Node node(@NonNull @Id @Name("id") String id) {
        return nodes.byId(Ids.of(id, nodes.typeNames()));
    }

    @Query
    @NonNull
    @Description("At most 100; null where there is none, in the order asked. BAD_INPUT for more, or for what is no id.")
    public List<Node> nodes(@NonNull @Id @Name("ids") List<@NonNull String> ids) {
        Ids.atMost(ids);
        var wanted = ids.stream().map(id -> Ids.of(id, nodes.typeNames())).toList();
        var found = nodes.byIds(new HashSet<>(wanted));
        return wanted.stream().map(id -> found.get(id)).collect(Collectors.toList());
    }

    @NonNull
    @Description("With IN_USE: what leads there, at most 10.")
    public List<@NonNull Node> usedBy(@Source MutationError error) {
        var ids = error.uses().stream()
                .map(use -> new TypeId(use.type(), use.id()))
                .toList();
        var found = nodes.byIds(new HashSet<>(ids));
        return ids.stream().filter(found::containsKey).map(id -> found.get(id)).toList();
    }
}
