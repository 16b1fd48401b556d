package dev.verbatim.access;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// Finds who holds a credential: a key, or a token. There may be several; the one of the highest priority is asked
/// first, and whoever is found first is who asks.
///
/// It is asked on an event loop, which must not wait: what is known is told at once, and what has to be looked up or
/// verified is done on threads of the finder's own.
public interface CallerFinder {

    /// @param credential as it stands behind `Bearer`
    /// @return nobody where it is not one of this finder's
    CompletionStage<Optional<Caller>> find(String credential);
}
