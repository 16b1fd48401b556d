package dev.verbatim.observability;

import jakarta.inject.Singleton;

/// Whether this server has been told to stop: from then on it is not ready, so that load balancers look
/// elsewhere.
@Singleton
public class Stop {

    private volatile boolean begun;

    public void begin() {
        begun = true;
    }

    boolean hasBegun() {
        return begun;
    }
}
