package dev.verbatim.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import dev.verbatim.bulk.Outcome.Already;
import dev.verbatim.bulk.Outcome.Made;
import dev.verbatim.bulk.Outcome.Refused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What has become of the texts so far, in a file beside them, so that an import which was ended goes on
/// where it stopped. What was refused is not noted: it may be mended by then. One import at a time holds the
/// file.
final class Journal implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;
    private final Map<String, Entry> entries = new HashMap<>();

    private Journal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static Journal beside(Path texts) {
        var file = file(texts);
        try {
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new BulkFailure(texts + " is being imported at this moment; " + file + " is in use.");
            }
            var journal = new Journal(file, channel);
            journal.read();
            return journal;
        } catch (IOException e) {
            throw new BulkFailure(
                    "The journal " + file + " cannot be used (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + "); it must stand beside the texts, so that the import can be resumed.",
                    e);
        }
    }

    static Path file(Path texts) {
        var real = texts.toAbsolutePath().normalize();
        return real.resolveSibling(real.getFileName() + ".imported");
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /// A line that was being written when the process was killed is cut off.
    private void read() throws IOException {
        var text = UTF_8.decode(content()).toString();
        int whole = text.lastIndexOf('\n') + 1;
        for (var line : text.substring(0, whole).lines().toList()) {
            var entry = entry(line);
            entries.put(entry.item(), entry);
        }
        channel.truncate(text.substring(0, whole).getBytes(UTF_8).length);
        channel.position(channel.size());
    }

    private ByteBuffer content() throws IOException {
        var content = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (content.hasRemaining() && channel.read(content) >= 0) {
            continue;
        }
        return content.flip();
    }

    private Entry entry(String line) {
        try {
            return Entry.parse(line);
        } catch (JacksonException e) {
            throw new BulkFailure("The file " + file + " is no journal of an import; move it away.", e);
        }
    }

    /// What became of this text in an earlier run.
    synchronized Optional<Entry> of(Item item) {
        return Optional.ofNullable(entries.get(item.name()))
                .filter(entry -> entry.hash().equals(item.hash()));
    }

    synchronized List<String> articles() {
        return entries.values().stream()
                .map(entry -> article(entry.outcome()))
                .filter(Objects::nonNull)
                .toList();
    }

    /// Forgets texts whose articles are gone, or in another newsroom.
    synchronized void keep(Set<String> articles) {
        entries.values().removeIf(entry -> !articles.contains(article(entry.outcome())));
    }

    private static @Nullable String article(Outcome outcome) {
        return switch (outcome) {
            case Made made -> made.articleId();
            case Already already -> already.articleId();
            case Refused _ -> null;
        };
    }

    /// On its way to the disk when this returns: the end of this process does not lose it.
    synchronized void note(Entry entry) {
        if (entry.outcome() instanceof Refused) {
            return;
        }
        try {
            var line = ByteBuffer.wrap((entry.json() + "\n").getBytes(UTF_8));
            while (line.hasRemaining()) {
                channel.write(line);
            }
        } catch (IOException e) {
            throw new BulkFailure("The journal " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new BulkFailure("The journal " + file + " cannot be closed: " + e.getMessage(), e);
        }
    }
}
