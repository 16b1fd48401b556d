package dev.verbatim.endpoint;

import dev.verbatim.access.Caller;
import dev.verbatim.edition.Edition;
import dev.verbatim.endpoint.Visitors.Visitor;
import dev.verbatim.vitals.Observation;

/// A request with all that was found out about it before it is answered.
///
/// @param get whether it came by GET, which must not change anything
/// @param packs whether the client takes gzip
record Exchange(
        Visitor visitor,
        GraphQLRequest request,
        boolean get,
        boolean packs,
        Departure departure,
        Observation observation) {

    /// Whether everybody gets the same answer.
    boolean isPublic() {
        return visitor.caller().equals(Caller.PUBLIC) && visitor.edition() == Edition.LIVE;
    }
}
