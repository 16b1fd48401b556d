package dev.verbatim.person;

import dev.verbatim.graphql.paging.PageInfo;
import dev.verbatim.graphql.paging.Slice;
import dev.verbatim.graphql.paging.Total;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/// A page of people.
@Description("A page of people.")
public record PersonConnection(
        @NonNull List<@NonNull PersonEdge> edges,
        @NonNull List<@NonNull Person> nodes,
        @NonNull PageInfo pageInfo,

        @NonNull @Description(Total.COUNT) int totalCount,
        @NonNull @Description(Total.EXACT) boolean totalCountIsExact) {

    /// One of a page.
    @Description("One of a page.")
    public record PersonEdge(@NonNull Person node, @NonNull String cursor) {}

    public static PersonConnection of(Slice<Person> slice) {
        return new PersonConnection(
                slice.edges(PersonEdge::new),
                slice.items(),
                slice.pageInfo(),
                slice.total().count(),
                slice.total().exact());
    }
}
