package dev.verbatim.attack;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/// Listens to what the log warns of.
final class Heard extends Handler implements AutoCloseable {

    private static final Formatter WORDS = new PatternFormatter("%c: %s");

    private final Logger root = Logger.getLogger("");
    private final List<String> messages = new CopyOnWriteArrayList<>();

    Heard() {
        root.addHandler(this);
    }

    /// Each warning and error, with its place in the code.
    List<String> messages() {
        return messages;
    }

    @Override
    public void publish(LogRecord line) {
        if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
            var thrown = line.getThrown();
            messages.add(WORDS.format(line) + (thrown == null ? "" : " with a trace of " + thrown));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
    }
}
