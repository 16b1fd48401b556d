package dev.verbatim.transfer.texts;

import dev.verbatim.transfer.file.Input;
import dev.verbatim.transfer.file.Input.Form;
import dev.verbatim.transfer.file.Lines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The texts in a folder and the folders below it, by name. Other files are passed over, and so are hidden
/// ones; links to elsewhere are not followed.
final class FolderItems implements Items {

    private static final Map<String, Form> FORMS =
            Map.of("txt", Form.TEXT, "html", Form.HTML, "htm", Form.HTML, "json", Form.NINJS, "ninjs", Form.NINJS);

    private final Path folder;
    private final List<Path> files;
    private final Iterator<Path> left;
    private long number;

    private FolderItems(Path folder, List<Path> files) {
        this.folder = folder;
        this.files = files;
        this.left = files.iterator();
    }

    static FolderItems in(Path folder) {
        try (var paths = Files.walk(folder)) {
            var files = paths.filter(Files::isRegularFile)
                    .filter(file -> !Files.isSymbolicLink(file))
                    .map(folder::relativize)
                    .filter(file -> !isHidden(file) && FORMS.containsKey(ending(file)))
                    .sorted()
                    .toList();
            return new FolderItems(folder, files);
        } catch (IOException | UncheckedIOException e) {
            throw Lines.unreadable(folder, e);
        }
    }

    private static boolean isHidden(Path file) {
        for (var part : file) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static String ending(Path file) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    @Override
    public long total() {
        return files.size();
    }

    @Override
    public @Nullable Item next() {
        if (!left.hasNext()) {
            return null;
        }
        var file = left.next();
        var name = file.toString().replace('\\', '/');
        try (var in = Files.newInputStream(folder.resolve(file))) {
            var form = Objects.requireNonNull(FORMS.get(ending(file)));
            var bytes = in.readNBytes(LARGEST + 1);
            return new Item(++number, name, content -> Input.of(form, Decoding.text(content, form)), bytes);
        } catch (IOException e) {
            return new Item(++number, name, _ -> unreadable(e), new byte[0]);
        }
    }

    private static Input unreadable(IOException e) throws Unreadable {
        throw new Unreadable(
                "UNREADABLE", "It cannot be read (" + e.getClass().getSimpleName() + ": " + e.getMessage() + ").");
    }

    @Override
    public void close() {}
}
