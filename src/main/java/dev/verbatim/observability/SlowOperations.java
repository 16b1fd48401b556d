package dev.verbatim.observability;

import dev.verbatim.engine.document.DocumentHash;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Tells the log of operations that took long, a line for each, without what was asked: texts and variables may
/// hold what no log should. When everything is slow, a few lines a second say so as well as thousands.
@Singleton
class SlowOperations {

    private static final Logger LOG = Logger.getLogger(SlowOperations.class);
    private static final int LINES_PER_SECOND = 10;
    private static final int NAME_LENGTH = 100;
    private static final int HASH_LENGTH = 12;

    private final long threshold;
    private long second;
    private int lines;
    private int leftOut;

    SlowOperations(@ConfigProperty(name = "verbatim.slow", defaultValue = "1s") Duration threshold) {
        this.threshold = threshold.toNanos();
    }

    void record(RequestMetrics seen, RequestOutcome outcome, long nanos) {
        if (nanos < threshold || seen.asked() == null) {
            return;
        }
        var before = turn(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime()));
        if (before != null) {
            LOG.warn(line(seen.asked(), seen.statements(), outcome, nanos) + before);
        }
    }

    static String line(RequestMetrics.Asked asked, @Nullable Integer statements, RequestOutcome outcome, long nanos) {
        var name = asked.operation().name();
        return "Slow: %s %s, document %s, %s ms, %s statements, %s"
                .formatted(
                        asked.kind(),
                        name == null ? "without a name" : name.substring(0, Math.min(name.length(), NAME_LENGTH)),
                        DocumentHash.of(asked.document()).substring(0, HASH_LENGTH),
                        TimeUnit.NANOSECONDS.toMillis(nanos),
                        statements == null ? "no" : statements,
                        outcome);
    }

    /// What to say of the lines that were left out before this one; null where this one is left out too.
    synchronized @Nullable String turn(long now) {
        if (now != second) {
            second = now;
            lines = 0;
        }
        if (lines >= LINES_PER_SECOND) {
            leftOut++;
            return null;
        }
        lines++;
        var told = leftOut == 0 ? "" : "; before it " + leftOut + " more";
        leftOut = 0;
        return told;
    }
}
