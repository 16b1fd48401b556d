package dev.verbatim.person;

import dev.verbatim.graphql.loading.Ids;
import dev.verbatim.graphql.paging.Patterns;
import dev.verbatim.graphql.paging.Where;
import dev.verbatim.source.NewsSource;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/// Which people are asked for.
@Input("PersonFilter")
@Description("Fields are joined by and; lists mean any of; not negates.")
public record PersonFilter(
        @Nullable @Id @Description("At most 100.") List<@NonNull String> ids,

        @Nullable
        @Description(
                "A part of the name or of an alias; case and the forms of quotation marks, dashes and spaces do not matter, accents "
                        + "do. At least 3 letters or digits, at most 200 characters.")
        String nameContains,

        @Nullable @Id @Description("The source where they hold or held something.")
        String affiliatedWith,

        @Nullable
        @Description("With affiliatedWith: who held something there on that day. By itself: who held anything.")
        LocalDate at,

        @Nullable @Description("Who was quoted at this instant or later.")
        Instant quotedSince,

        @Nullable PersonFilter not) {

    static Where where(@Nullable PersonFilter filter) {
        var where = new Where();
        if (filter != null) {
            filter.addTo(where);
        }
        return where;
    }

    /// SQL for: an affiliation `a` was held on a day, which is to be given twice.
    static final String HELD = "(a.since is null or a.since <= ?) and (a.until is null or a.until >= ?)";

    private void addTo(Where where) {
        if (ids != null) {
            where.and("e.id = " + Ids.ANY_KEPT, Ids.array(ids, Person.TYPE));
        }
        if (nameContains != null) {
            Patterns.containing(where, nameContains);
        }
        addAffiliation(where);
        if (quotedSince != null) {
            where.and("e.quoted_at >= ?", quotedSince);
        }
        if (not != null) {
            var inner = where.inner();
            not.addTo(inner);
            where.andNot(inner);
        }
    }

    private void addAffiliation(Where where) {
        var there = "e.id in (select a.person_id from affiliation a where a.organisation_id = " + Ids.KEPT_ONE;
        if (affiliatedWith != null && at != null) {
            where.and(there + " and " + HELD + ")", Ids.uuid(affiliatedWith, NewsSource.TYPE), at, at);
        } else if (affiliatedWith != null) {
            where.and(there + ")", Ids.uuid(affiliatedWith, NewsSource.TYPE));
        } else if (at != null) {
            where.and("exists (select from affiliation a where a.person_id = e.id and " + HELD + ")", at, at);
        }
    }
}
