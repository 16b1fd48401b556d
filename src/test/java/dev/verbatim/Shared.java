package dev.verbatim;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Material that lies beside the project, where it is there: data for measuring, and the contract.
public final class Shared {

    private static final Path FOLDER = Path.of("..", "shared");

    private Shared() {}

    /// Skips the test, and says so, where the file is absent.
    public static String read(String name) {
        var file = FOLDER.resolve(name);
        if (!Files.isRegularFile(file)) {
            System.out.println("Skipped, as there is no " + file);
        }
        assumeTrue(Files.isRegularFile(file), "there is no " + file);
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
