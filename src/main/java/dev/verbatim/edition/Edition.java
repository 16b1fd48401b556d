package dev.verbatim.edition;

import java.util.Locale;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;

/// One of the two editions of the graph; each is a PostgreSQL schema and a datasource of the same name.
@Description(
        "LIVE: what the public sees. DESK: what the newsroom is working on. A newsroom caller reads DESK unless it asks "
                + "for LIVE with the header X-Edition.")
public enum Edition {
    LIVE,
    DESK;

    private static final ScopedValue<Edition> CURRENT = ScopedValue.newInstance();

    /// What is read outside of requests is the desk's.
    public static Edition current() {
        return CURRENT.orElse(DESK);
    }

    /// Runs something that reads this edition.
    public <T> T during(Supplier<T> reading) {
        return ScopedValue.where(CURRENT, this).call(reading::get);
    }

    /// The PostgreSQL schema and the datasource.
    public String schema() {
        return name().toLowerCase(Locale.ROOT);
    }
}
