package dev.verbatim.cache;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an answer is the answer to. Only the public's questions to the live edition have one, so neither caller nor
/// edition is part of it; the schema is that of this process.
///
/// @param variables those alone that the operation declares
public record CacheKey(String document, @Nullable String operationName, Map<String, Object> variables) {

    /// In bytes, about.
    int weight() {
        return 2 * document.length() + 16 * variables.toString().length();
    }
}
