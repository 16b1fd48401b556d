package dev.verbatim.operation;

import org.jspecify.annotations.Nullable;

/// Tells when the client of a request has gone away.
public final class ClientDisconnect {

    private boolean gone;
    private @Nullable Runnable consequence;

    /// @param consequence at once where the client has gone already
    synchronized void then(Runnable consequence) {
        this.consequence = consequence;
        if (gone) {
            consequence.run();
        }
    }

    /// @return whether anything followed
    public synchronized boolean happen() {
        gone = true;
        if (consequence != null) {
            consequence.run();
        }
        return consequence != null;
    }
}
