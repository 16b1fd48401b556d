package dev.verbatim.transfer.texts;

import dev.verbatim.transfer.file.Lines;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The texts in a file of JSON lines. Empty lines are passed over.
final class LineItems implements Items {

    private final Lines lines;
    private final long total;
    private long number;

    private LineItems(Lines lines, long total) {
        this.lines = lines;
        this.total = total;
    }

    static LineItems in(Path file) {
        long total = 0;
        try (var counted = Lines.of(file)) {
            for (var line = counted.next(); line != null; line = counted.next()) {
                total += line.length > 0 ? 1 : 0;
            }
        }
        return new LineItems(Lines.of(file), total);
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public @Nullable Item next() {
        var line = lines.next();
        while (line != null && line.length == 0) {
            line = lines.next();
        }
        return line == null ? null : new Item(++number, "line " + lines.number(), InputLine::parse, line);
    }

    @Override
    public void close() {
        lines.close();
    }
}
