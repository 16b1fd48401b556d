package dev.verbatim.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The newsroom's keys. Only their hashes are held, and a secret is compared with all of them to the last
/// byte, so that the time it takes tells nothing of how near it comes.
@Startup
@Singleton
@Priority(ApiKeys.FIRST)
public class ApiKeys implements CallerFinder {

    /// Nothing has to be waited for.
    static final int FIRST = 1_000;

    private static final Logger LOG = Logger.getLogger(ApiKeys.class);
    /// Kept by the launcher beside the data, so that an open console and a frontend's settings stay signed
    /// in.
    private static final String DEV_SECRET = "verbatim.dev.key";

    private final List<Key> known = new ArrayList<>();
    private final @Nullable String devSecret;

    private record Key(byte[] hash, Caller caller) {}

    /// @param keys as [ApiKey] reads them
    ApiKeys(@ConfigProperty(name = ApiKey.SETTING) Optional<List<String>> keys) {
        all(keys.orElse(List.of())).forEach(key -> add(key.secret(), new Caller(key.name(), key.role())));
        devSecret = LaunchMode.current() == LaunchMode.DEVELOPMENT ? devSecret() : null;
        if (devSecret != null) {
            add(devSecret, new Caller("dev", Role.EDITOR));
            LOG.infof("Editor key of this dev mode: %s", devSecret);
        }
    }

    @Override
    public CompletionStage<Optional<Caller>> find(String secret) {
        return CompletableFuture.completedFuture(caller(secret));
    }

    private Optional<Caller> caller(String secret) {
        var hash = hash(secret);
        @Nullable Caller found = null;
        for (var key : known) {
            if (MessageDigest.isEqual(key.hash, hash)) {
                found = key.caller;
            }
        }
        return Optional.ofNullable(found);
    }

    /// The editor's key that dev mode makes; empty in production.
    public Optional<String> devKey() {
        return Optional.ofNullable(devSecret);
    }

    private void add(String secret, Caller caller) {
        known.add(new Key(hash(secret), caller));
    }

    private static List<ApiKey> all(List<String> keys) {
        try {
            return ApiKey.all(keys);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(e.getMessage());
        }
    }

    private static String devSecret() {
        var secret = System.getProperty(DEV_SECRET);
        if (secret == null) {
            var bytes = new byte[16];
            new SecureRandom().nextBytes(bytes);
            secret = HexFormat.of().formatHex(bytes);
            System.setProperty(DEV_SECRET, secret);
        }
        return secret;
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
