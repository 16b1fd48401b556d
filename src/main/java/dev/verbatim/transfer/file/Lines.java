package dev.verbatim.transfer.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A file, line by line, as bytes. No line may be so long that it does not fit into memory.
public final class Lines implements AutoCloseable {

    /// An article has at most 500,000 characters, each of which JSON may write with six.
    static final int LONGEST = 16 * 1024 * 1024;

    private final Path file;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int filled;
    private long number;
    private long bytes;

    private Lines(Path file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    public static Lines of(Path file) {
        try {
            return new Lines(file, Files.newInputStream(file));
        } catch (NoSuchFileException e) {
            throw new TransferError("There is no file " + file + '.', e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    public static TransferError unreadable(Path file, Exception e) {
        return new TransferError(
                "The file " + file + " cannot be read (" + e.getClass().getSimpleName() + ": " + e.getMessage() + ").",
                e);
    }

    /// Of the line that was read last, from 1.
    public long number() {
        return number;
    }

    /// How many bytes of the file have been read, about.
    public long bytes() {
        return bytes;
    }

    /// Without its end; null after the last.
    public byte @Nullable [] next() {
        try {
            return read();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private byte @Nullable [] read() throws IOException {
        if (!fill()) {
            return null;
        }
        number++;
        var line = new ByteArrayOutputStream();
        while (fill()) {
            int end = next;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, next, end - next);
            next = end;
            if (line.size() > LONGEST) {
                throw TransferError.atLine(number, "It has more than " + LONGEST + " bytes.");
            }
            if (end < filled) {
                next++;
                break;
            }
        }
        return withoutReturn(line.toByteArray());
    }

    private boolean fill() throws IOException {
        if (next == filled) {
            next = 0;
            filled = Math.max(0, in.read(buffer));
            bytes += filled;
        }
        return filled > 0;
    }

    private static byte[] withoutReturn(byte[] line) {
        return line.length > 0 && line[line.length - 1] == '\r' ? Arrays.copyOf(line, line.length - 1) : line;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }
}
