package dev.verbatim.access;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/// How callers are known.
@ConfigMapping(prefix = "verbatim")
public interface AccessConfig {

    /// Newsroom keys, each `name:ROLE:secret`; roles REPORTER, EDITOR, ADMIN; secrets of at least 16 characters.
    Optional<List<String>> keys();
}
