package dev.verbatim.bootstrap.postgres;

import java.nio.file.Path;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Starts the database server again when it ends by itself, killed by a kernel short of memory for one, and
/// tries until it succeeds: a disk that is full has room again at some time, and nobody wants to be woken for
/// that.
final class Supervisor implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Supervisor.class);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

    private final Postmaster postmaster;
    private final Path log;
    private final Runnable start;
    private volatile boolean closed;

    /// @param start comes back when the server accepts connections; throws [UnusableDatabase] where it does
    ///     not start
    Supervisor(Postmaster postmaster, Path log, Runnable start) {
        this.postmaster = postmaster;
        this.log = log;
        this.start = start;
    }

    Supervisor begin() {
        Thread.ofPlatform().daemon().name("supervise the database").start(this::supervise);
        return this;
    }

    /// Looks instead of waiting for the process: it may be gone before anybody waits, or stay behind as a
    /// zombie.
    private void supervise() {
        while (isOpenAfter(LOOK)) {
            if (!runs()) {
                LOG.warn("The database server ended unexpectedly and is started again; " + log + " may tell why");
                startUntilItSucceeds();
            }
        }
    }

    private boolean runs() {
        try {
            return postmaster.process().isPresent();
        } catch (UnusableDatabase itsFileIsGone) {
            return false;
        }
    }

    private void startUntilItSucceeds() {
        var pause = FIRST_PAUSE;
        while (!isStarted(pause) && isOpenAfter(pause)) {
            pause = pause.multipliedBy(2);
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
        }
    }

    private synchronized boolean isStarted(Duration pause) {
        if (closed) {
            return true;
        }
        try {
            start.run();
            LOG.info("The database server is back");
            return true;
        } catch (RuntimeException e) {
            LOG.error(e.getMessage() + " It is tried again in " + pause.toSeconds() + " s.");
            return false;
        }
    }

    private synchronized boolean isOpenAfter(Duration pause) {
        try {
            if (!closed) {
                wait(pause.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return !closed;
    }

    /// From now on the end of the server is no surprise.
    void expectTheEnd() {
        closed = true;
    }

    /// Comes back when nothing is being started any more.
    @Override
    public void close() {
        expectTheEnd();
        synchronized (this) {
            notifyAll();
        }
    }
}
