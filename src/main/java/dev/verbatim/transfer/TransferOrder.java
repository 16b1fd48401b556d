package dev.verbatim.transfer;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What the command line asks for.
public sealed interface TransferOrder {

    String USAGE = """
            Usage: verbatim [options of Java] [command], or java -jar quarkus-run.jar [command]
              (no command)           serves the newsroom
              export FILE            writes the whole newsroom to a file of JSON lines
              import FILE            reads such a file into an empty newsroom,
                                     or a file of texts, one JSON object a line
              import FOLDER          makes articles of the texts in a folder:
                                     .txt, .html, .htm, .json, .ninjs
                --report FILE        also writes what the import came to as JSON
              --help                 tells this
              --version              tells the version
            Settings are environment variables, such as VERBATIM_KEYS and VERBATIM_DATA_DIR: see docs/operations.md.
            Ends with 0 when all is done, 1 when something failed or was refused, 2 when it does not understand.""";

    /// The newsroom goes into a file.
    record Export(Path file) implements TransferOrder {}

    /// A newsroom's file, a file of texts or a folder of texts comes in.
    record Import(Path from, Optional<Path> report) implements TransferOrder {}

    /// Nobody asks for this; the message says what is not understood.
    final class Misunderstood extends Exception {

        private static final long serialVersionUID = 1;

        Misunderstood(String what) {
            super(what + "\n\n" + USAGE);
        }
    }

    static TransferOrder of(String... words) throws Misunderstood {
        try {
            return understand(Arrays.asList(words));
        } catch (InvalidPathException e) {
            throw new Misunderstood("This is no name of a file: " + e.getInput());
        }
    }

    private static TransferOrder understand(List<String> words) throws Misunderstood {
        var what = words.isEmpty() ? "" : words.getFirst();
        var rest = words.isEmpty() ? words : words.subList(1, words.size());
        return switch (what) {
            case "export" -> export(rest);
            case "import" -> importing(rest);
            default -> throw new Misunderstood("This is neither export nor import: " + what);
        };
    }

    private static TransferOrder export(List<String> words) throws Misunderstood {
        if (words.size() != 1 || words.getFirst().startsWith("--")) {
            throw new Misunderstood("export takes the name of one file.");
        }
        return new Export(Path.of(words.getFirst()));
    }

    private static TransferOrder importing(List<String> words) throws Misunderstood {
        var option = words.indexOf("--report");
        if (option < 0) {
            return new Import(only(words), Optional.empty());
        }
        if (option + 1 == words.size()) {
            throw new Misunderstood("--report takes the name of a file.");
        }
        var report = Path.of(words.get(option + 1));
        var others = new ArrayList<>(words);
        others.subList(option, option + 2).clear();
        return new Import(only(others), Optional.of(report));
    }

    private static Path only(List<String> words) throws Misunderstood {
        if (words.size() != 1 || words.getFirst().startsWith("--")) {
            throw new Misunderstood("import takes the name of one file or folder.");
        }
        return Path.of(words.getFirst());
    }
}
