package dev.verbatim.endpoint;

import dev.verbatim.access.Caller;
import dev.verbatim.cache.Coding;
import dev.verbatim.edition.Edition;
import dev.verbatim.endpoint.Visitors.Visitor;
import dev.verbatim.vitals.Observation;
import org.jspecify.annotations.Nullable;

/// A request with all that was found out about it before it is answered.
///
/// @param get whether it came by GET, which must not change anything
/// @param coding what its answer may be packed in; null where only plain bytes are taken
record Exchange(
        Visitor visitor,
        GraphQLRequest request,
        boolean get,
        @Nullable Coding coding,
        Departure departure,
        Observation observation) {

    /// Whether everybody gets the same answer.
    boolean isPublic() {
        return visitor.caller().equals(Caller.PUBLIC) && visitor.edition() == Edition.LIVE;
    }
}
