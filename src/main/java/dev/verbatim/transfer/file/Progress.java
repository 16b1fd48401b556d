package dev.verbatim.transfer.file;

import java.io.PrintStream;
import java.util.Locale;

/// Tells the operator how far a long work has come: a bar on a terminal, else a line for each tenth of the
/// way, which is as much as a log needs.
public final class Progress {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean isTerminal;
    private long told = -1;

    public Progress(PrintStream out, boolean isTerminal) {
        this.out = out;
        this.isTerminal = isTerminal;
    }

    public static Progress on(PrintStream out) {
        var console = System.console();
        return new Progress(out, console != null && console.isTerminal());
    }

    /// @param note what else there is to tell, in a few words
    public synchronized void at(long done, long total, String note) {
        long steps = isTerminal ? 1000 : 10;
        long step = total == 0 ? steps : done * steps / total;
        if (step == told) {
            return;
        }
        told = step;
        if (isTerminal) {
            int filled = (int) (step * WIDTH / steps);
            out.printf(
                    Locale.ROOT,
                    "\r[%s%s] %3d %%  %,d of %,d  %s",
                    "#".repeat(filled),
                    ".".repeat(WIDTH - filled),
                    step / 10,
                    done,
                    total,
                    note);
            out.flush();
        } else if (step > 0) {
            out.printf(Locale.ROOT, "%3d %%  %,d of %,d  %s%n", step * 10, done, total, note);
        }
    }

    /// What comes next begins on a line of its own.
    public synchronized void end() {
        if (isTerminal && told >= 0) {
            out.println();
        }
    }
}
