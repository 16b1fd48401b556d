package dev.verbatim.operation;

import dev.verbatim.coding.ContentCoding;
import dev.verbatim.observability.RequestMetrics;
import org.jspecify.annotations.Nullable;

/// A request with all that was found out about it before it is answered.
///
/// @param queriesOnly whether it came by a way that must not change anything, as HTTP's GET
/// @param coding what its answer may be packed in; null where only plain bytes are taken
public record Exchange(
        Visitor visitor,
        GraphQLRequest request,
        boolean queriesOnly,
        @Nullable ContentCoding coding,
        ClientDisconnect departure,
        RequestMetrics observation) {}
