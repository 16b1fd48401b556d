package dev.verbatim.graphql.paging;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// Where a page stands in its list, as Relay's Cursor Connections specification has it.
@Description("Where a page stands in its list.")
public record PageInfo(
        @NonNull @Description("Whether more follow.") boolean hasNextPage,

        @NonNull @Description("Whether some come before.") boolean hasPreviousPage,

        @Nullable @Description("Of the first edge; null where the page is empty.")
        String startCursor,

        @Nullable @Description("Of the last edge; null where the page is empty.")
        String endCursor) {}
