package dev.verbatim.rowmapping;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// A statement as JDBC wants it, with marks in the place of names.
///
/// @param parameters the names, in the order of the marks
record Prepared(String sql, List<String> parameters) {

    private static final Pattern PARAMETER = Pattern.compile(":([a-zA-Z][a-zA-Z0-9_]*)");
    /// There are a few hundred; those with filters differ by which of their fields are given.
    static final Cache<String, Prepared> KNOWN =
            Caffeine.newBuilder().maximumSize(1_000).executor(Runnable::run).build();

    /// @param sql names parameters as `:name`
    static Prepared of(String sql) {
        return Objects.requireNonNull(KNOWN.get(sql, Prepared::parse));
    }

    private static Prepared parse(String sql) {
        var names = new ArrayList<String>();
        var marked = PARAMETER.matcher(sql).replaceAll(found -> {
            names.add(found.group(1));
            return "?";
        });
        return new Prepared(marked, List.copyOf(names));
    }
}
