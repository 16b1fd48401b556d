package dev.verbatim.coding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// What a header with preferences decides. Clients send a few different lines, again and again: what these decide is
/// remembered.
public final class Negotiation<T> {

    private static final int MAX_KNOWN = 1_000;
    private static final int MAX_KNOWN_LENGTH = 200;

    private final CharSequence header;
    private final Function<List<Preference>, T> decision;
    private final Cache<String, T> known =
            Caffeine.newBuilder().maximumSize(MAX_KNOWN).executor(Runnable::run).build();

    /// @param decision goes by nothing but the preferences, which are none where the header is not there
    public Negotiation(CharSequence header, Function<List<Preference>, T> decision) {
        this.header = header;
        this.decision = decision;
    }

    public T of(MultiMap headers) {
        var lines = headers.getAll(header);
        return lines.size() == 1 && lines.getFirst().length() <= MAX_KNOWN_LENGTH
                ? Objects.requireNonNull(known.get(lines.getFirst(), line -> decide(List.of(line))))
                : decide(lines);
    }

    private T decide(List<String> lines) {
        return decision.apply(Preference.of(lines));
    }
}
