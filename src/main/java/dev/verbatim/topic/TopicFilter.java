package dev.verbatim.topic;

import dev.verbatim.graphql.loading.IdParameter;
import dev.verbatim.graphql.loading.Ids;
import dev.verbatim.graphql.paging.Patterns;
import dev.verbatim.graphql.paging.Where;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/// Which topics are asked for.
@Input("TopicFilter")
@Description("Fields are joined by and; lists mean any of, at most 100; not negates.")
public record TopicFilter(
        @Nullable @Id List<@NonNull String> ids,
        @Nullable List<@NonNull TopicKind> kinds,

        @Nullable
        @Description(
                "A part of the name; case and the forms of quotation marks, dashes and spaces do not matter, accents "
                        + "do. At least 3 letters or digits, at most 200 characters.")
        String nameContains,

        @Nullable @Id @Description("The topic that they are a direct part of.")
        String parent,

        @Nullable @Description("true: which are part of no other. false: which are part of one.")
        Boolean topLevel,

        @Nullable TopicFilter not) {

    static Where where(@Nullable TopicFilter filter) {
        var where = new Where();
        if (filter != null) {
            filter.addTo(where);
        }
        return where;
    }

    private void addTo(Where where) {
        if (ids != null) {
            where.and("e.id = " + Ids.ANY_KEPT, Ids.array(ids, Topic.TYPE));
        }
        if (kinds != null) {
            where.and("e.kind = any(cast(? as text[]))", IdParameter.array(kinds));
        }
        if (nameContains != null) {
            Patterns.containing(where, nameContains);
        }
        if (parent != null) {
            where.and("e.parent_id = " + Ids.KEPT_ONE, Ids.uuid(parent, Topic.TYPE));
        }
        if (topLevel != null) {
            where.and(topLevel ? "e.parent_id is null" : "e.parent_id is not null");
        }
        if (not != null) {
            var inner = where.inner();
            not.addTo(inner);
            where.andNot(inner);
        }
    }
}
