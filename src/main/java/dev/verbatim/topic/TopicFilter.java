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
@Description("Fields are joined by and; lists mean any of.")
public record TopicFilter(
        @Nullable List<@NonNull TopicKind> kinds,

        @Nullable
        @Description(
                "A part of the name; case and the forms of quotation marks, dashes and spaces do not matter, accents "
                        + "do. At least 3 letters or digits, at most 200 characters.")
        String nameContains,

        @Nullable @Id @Description("The topic that they are a direct part of.")
        String parent) {

    static Where where(@Nullable TopicFilter filter) {
        var where = new Where();
        if (filter == null) {
            return where;
        }
        if (filter.kinds != null) {
            where.and("e.kind = any(cast(? as text[]))", IdParameter.array(filter.kinds));
        }
        if (filter.nameContains != null) {
            Patterns.containing(where, filter.nameContains);
        }
        if (filter.parent != null) {
            where.and("e.parent_id = ?", Ids.uuid(filter.parent, Topic.TYPE));
        }
        return where;
    }
}
