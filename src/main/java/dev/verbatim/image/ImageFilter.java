package dev.verbatim.image;

import dev.verbatim.graphql.loading.Ids;
import dev.verbatim.graphql.paging.Patterns;
import dev.verbatim.graphql.paging.Where;
import dev.verbatim.person.Person;
import dev.verbatim.source.NewsSource;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/// Which pictures are asked for.
@Input("ImageFilter")
@Description("Fields are joined by and; lists mean any of, at most 100; not negates.")
public record ImageFilter(
        @Nullable @Id List<@NonNull String> ids,

        @Nullable
        @Description("A part of the alt text, the caption, the credit or the place, in any case; at least 3 letters or "
                + "digits, at most 200 characters.")
        String textContains,

        @Nullable @Id @Description("The person who took it.")
        String photographer,

        @Nullable @Id @Description("The source that it comes from.")
        String agency,

        @Nullable @Id @Description("People in it.") List<@NonNull String> depicts,

        @Nullable
        @Description("true: which no article and no person shows, in this edition; such a picture may be deleted. "
                + "false: which one of them shows.")
        Boolean unused,

        @Nullable @Description("Entered at this instant or later.")
        Instant uploadedSince,

        @Nullable ImageFilter not) {

    private static final String SHOWN = "exists (select from article_image l where l.image_id = e.id)";
    private static final String OF_A_PERSON = "exists (select from person o where o.image_id = e.id)";

    static Where where(@Nullable ImageFilter filter) {
        var where = new Where();
        if (filter != null) {
            filter.addTo(where);
        }
        return where;
    }

    private void addTo(Where where) {
        if (ids != null) {
            where.and("e.id = " + Ids.ANY_KEPT, Ids.array(ids, Image.TYPE));
        }
        if (textContains != null) {
            Patterns.containing(where, textContains);
        }
        if (photographer != null) {
            where.and("e.photographer_id = " + Ids.KEPT_ONE, Ids.uuid(photographer, Person.TYPE));
        }
        if (agency != null) {
            where.and("e.agency_id = " + Ids.KEPT_ONE, Ids.uuid(agency, NewsSource.TYPE));
        }
        if (depicts != null) {
            where.and(
                    "e.id in (select d.image_id from image_depicts d where d.person_id = " + Ids.ANY_KEPT + ")",
                    Ids.array(depicts, Person.TYPE));
        }
        if (unused != null) {
            where.and(unused ? "not " + SHOWN + " and not " + OF_A_PERSON : "(" + SHOWN + " or " + OF_A_PERSON + ")");
        }
        if (uploadedSince != null) {
            where.and("e.created_at >= ?", uploadedSince);
        }
        if (not != null) {
            var inner = where.inner();
            not.addTo(inner);
            where.andNot(inner);
        }
    }
}
