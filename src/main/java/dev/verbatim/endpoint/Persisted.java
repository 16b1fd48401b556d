package dev.verbatim.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

    /// In small hexadecimal digits.
    static String hash(String document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
