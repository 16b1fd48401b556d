package dev.verbatim.source;

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

/// Which sources are asked for.
@Input("SourceFilter")
@Description("Fields are joined by and; lists mean any of; not negates.")
public record SourceFilter(
        @Nullable @Id @Description("At most 100.") List<@NonNull String> ids,
        @Nullable List<@NonNull SourceKind> kinds,

        @Nullable
        @Description(
                "A part of the name or of an alias; case and the forms of quotation marks, dashes and spaces do not matter, accents "
                        + "do. At least 3 letters or digits, at most 200 characters.")
        String nameContains,

        @Nullable SourceFilter not) {

    static Where where(@Nullable SourceFilter filter) {
        var where = new Where();
        if (filter != null) {
            filter.addTo(where);
        }
        return where;
    }

    private void addTo(Where where) {
        if (ids != null) {
            where.and("e.id = " + Ids.ANY_KEPT, Ids.array(ids, NewsSource.TYPE));
        }
        if (kinds != null) {
            where.and("e.kind = any(cast(? as text[]))", IdParameter.array(kinds));
        }
        if (nameContains != null) {
            Patterns.containing(where, nameContains);
        }
        if (not != null) {
            var inner = where.inner();
            not.addTo(inner);
            where.andNot(inner);
        }
    }
}
