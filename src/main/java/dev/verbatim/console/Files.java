package dev.verbatim.console;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The console's files by their path: our own, and the libraries in the jar of GraphiQL. A path names a file
/// only if it is spelt like one, so none leads out of the two folders.
@Singleton
class Files {

    /// Holds the version of the jar, so that browsers may keep these files for good.
    static final String LIBRARIES = "/console/graphiql-2.17.0/";

    private static final Set<String> LIBRARY_NAMES =
            Set.of("graphiql.min.css", "graphiql.min.js", "react.production.min.js", "react-dom.production.min.js");
    private static final Pattern OURS =
            Pattern.compile("/console/((operations/)?[a-z]+(-[a-z]+)*\\.(css|graphql|js|json|svg))");

    private final Map<String, StaticFile> read = new ConcurrentHashMap<>();

    Optional<StaticFile> at(String path) {
        if (path.startsWith(LIBRARIES)) {
            var name = path.substring(LIBRARIES.length());
            return LIBRARY_NAMES.contains(name)
                    ? file("META-INF/resources/graphql-ui/" + name, StaticFile.Freshness.IMMUTABLE)
                    : Optional.empty();
        }
        if (path.equals("/console") || path.equals("/console/")) {
            return file("console/index.html", StaticFile.Freshness.REVALIDATED);
        }
        var ours = OURS.matcher(path);
        return ours.matches() ? file("console/" + ours.group(1), StaticFile.Freshness.REVALIDATED) : Optional.empty();
    }

    private Optional<StaticFile> file(String resource, StaticFile.Freshness freshness) {
        return Optional.ofNullable(read.computeIfAbsent(resource, name -> read(name, freshness)));
    }

    private static @Nullable StaticFile read(String resource, StaticFile.Freshness freshness) {
        try (var in = Files.class.getClassLoader().getResourceAsStream(resource)) {
            return in == null ? null : StaticFile.of(resource, in.readAllBytes(), freshness);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
