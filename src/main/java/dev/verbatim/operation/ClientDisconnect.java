package dev.verbatim.operation;

import org.jspecify.annotations.Nullable;

/// Tells when the client of a request has gone away. What follows is done under no monitor: the event loop
/// takes it too.
public final class ClientDisconnect {

    private boolean gone;
    private @Nullable Runnable consequence;

    /// @param consequence at once where the client has gone already; waits for nothing
    void then(Runnable consequence) {
        if (isGoneOr(consequence)) {
            consequence.run();
        }
    }

    /// @return whether anything followed
    public boolean happen() {
        var follows = gone();
        if (follows != null) {
            follows.run();
        }
        return follows != null;
    }

    private synchronized boolean isGoneOr(Runnable consequence) {
        this.consequence = consequence;
        return gone;
    }

    private synchronized @Nullable Runnable gone() {
        gone = true;
        return consequence;
    }
}
