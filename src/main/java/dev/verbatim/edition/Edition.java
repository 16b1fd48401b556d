package dev.verbatim.edition;

import dev.verbatim.context.RequestContext;
import dev.verbatim.context.RequestContext.Part;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;

/// One of the two editions of the graph; each is a PostgreSQL schema and a datasource of the same name.
@Description(
        "LIVE: what the public sees. DESK: what the newsroom is working on. A newsroom caller reads DESK unless it asks "
                + "for LIVE with the header X-Edition.")
public enum Edition {
    LIVE,
    DESK;

    private static final Part<Edition> PART = new Part<>();

    /// What is read outside of requests is the desk's.
    public static Edition current() {
        return of(RequestContext.current());
    }

    /// That which a request reads.
    public static Edition of(RequestContext context) {
        return Objects.requireNonNullElse(context.get(PART), DESK);
    }

    /// A request that reads this edition.
    public RequestContext in(RequestContext context) {
        return context.with(PART, this);
    }

    /// Runs something that reads this edition.
    public <T> T during(Supplier<T> reading) {
        return in(RequestContext.current()).during(reading);
    }

    /// The PostgreSQL schema and the datasource.
    public String schema() {
        return name().toLowerCase(Locale.ROOT);
    }
}
