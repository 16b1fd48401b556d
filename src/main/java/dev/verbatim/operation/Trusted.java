package dev.verbatim.operation;

import dev.verbatim.engine.document.DocumentHash;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The documents that the newsroom trusts: those that its frontends were built with. Read once, at the start.
///
/// A file is the manifest of Apollo (`operations`, each with `id` and `body`), or that of Relay or
/// graphql-codegen (the id, then the document); a folder holds such files, and `.graphql` files with one document
/// each, whose id is the SHA-256 of the text.
@Startup
@Singleton
class Trusted {

    private static final Logger LOG = Logger.getLogger(Trusted.class);

    private final Map<String, String> byId = new HashMap<>();
    private final Set<String> texts = new HashSet<>();

    Trusted(@ConfigProperty(name = "verbatim.documents.trusted") Optional<List<Path>> places) {
        for (var place : places.orElse(List.of())) {
            read(place);
        }
        if (places.isPresent()) {
            LOG.info("Trusted documents: " + byId.size());
        }
    }

    @Nullable
    String get(String id) {
        return byId.get(id);
    }

    boolean contains(String text) {
        return texts.contains(text);
    }

    private void read(Path place) {
        try {
            if (!Files.isDirectory(place)) {
                readFile(place);
                return;
            }
            try (var files = Files.list(place)) {
                files.filter(file -> file.toString().endsWith(".json") || isDocument(file))
                        .sorted()
                        .forEach(this::read);
            }
        } catch (IOException e) {
            throw new ConfigurationException("verbatim.documents.trusted: cannot read " + place, e);
        }
    }

    private void readFile(Path file) throws IOException {
        var text = Files.readString(file);
        if (isDocument(file)) {
            add(DocumentHash.of(text), text);
            return;
        }
        try {
            var manifest = new JsonObject(text);
            if (manifest.getValue("operations") instanceof JsonArray operations) {
                operations.stream()
                        .map(JsonObject.class::cast)
                        .forEach(operation -> add(operation.getString("id"), operation.getString("body")));
            } else {
                manifest.forEach(entry -> add(entry.getKey(), (String) entry.getValue()));
            }
        } catch (DecodeException | ClassCastException | NullPointerException e) {
            throw new ConfigurationException(
                    "verbatim.documents.trusted: " + file + " is no manifest of Apollo, Relay or graphql-codegen", e);
        }
    }

    private void add(String id, String text) {
        var before = byId.put(java.util.Objects.requireNonNull(id), java.util.Objects.requireNonNull(text));
        if (before != null && !before.equals(text)) {
            throw new ConfigurationException("verbatim.documents.trusted: two documents have the id " + id);
        }
        texts.add(text);
    }

    private static boolean isDocument(Path file) {
        return file.toString().endsWith(".graphql");
    }
}
