package dev.verbatim.operation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Apollo's automatic persisted queries: documents by the SHA-256 of their text, which a client has sent once. What
/// is kept is bounded by bytes; a client whose document has gone sends it again.
@Singleton
class Persisted {

    private static final int BYTES_PER_ENTRY = 250;

    private final Cache<String, String> documents;

    /// @param size in bytes
    Persisted(@ConfigProperty(name = "verbatim.documents.persisted-size", defaultValue = "8388608") long size) {
        documents = Caffeine.newBuilder()
                .maximumWeight(size)
                .weigher((String hash, String document) -> BYTES_PER_ENTRY + 2 * document.length())
                .executor(Runnable::run)
                .build();
    }

    @Nullable
    String get(String hash) {
        return documents.getIfPresent(hash);
    }

    void put(String hash, String document) {
        documents.put(hash, document);
    }
}
