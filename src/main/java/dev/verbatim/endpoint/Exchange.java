package dev.verbatim.endpoint;

import dev.verbatim.endpoint.Visitors.Visitor;
import dev.verbatim.engine.Watch;

/// A request with all that was found out about it before it is answered.
///
/// @param get whether it came by GET, which must not change anything
record Exchange(Visitor visitor, GraphQLRequest request, Media media, boolean get, Watch watch) {}
