package dev.verbatim.transfer.texts;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The texts that are to be imported, one after the other, always in the same order.
interface Items extends AutoCloseable {

    /// A page of 10 MiB is none that anybody has written.
    int LARGEST = 10 * 1024 * 1024;

    static Items in(Path from) {
        return Files.isDirectory(from) ? FolderItems.in(from) : LineItems.in(from);
    }

    /// How many there are.
    long total();

    /// Null after the last.
    @Nullable
    Item next();

    @Override
    void close();
}
