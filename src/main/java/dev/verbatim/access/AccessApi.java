package dev.verbatim.access;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/// What the API tells callers about themselves.
@GraphQLApi
public class AccessApi {

    @Query
    @NonNull
    @Description("Who is asking, and what they may do.")
    public Viewer viewer() {
        return Viewer.of(Caller.current());
    }
}
