package dev.verbatim.bootstrap.postgres;

import org.jspecify.annotations.Nullable;

/// Verbatim cannot start with this database. The message is one sentence for the operator: what is wrong,
/// where, and what to do.
public final class UnusableDatabase extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnusableDatabase(String sentence) {
        this(sentence, null);
    }

    public UnusableDatabase(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
