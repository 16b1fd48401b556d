package dev.verbatim.bulk;

import org.jspecify.annotations.Nullable;

/// What was ordered cannot be done. The message is one sentence for the operator: what, where, and which
/// value.
final class BulkFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    BulkFailure(String sentence) {
        this(sentence, null);
    }

    BulkFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    static BulkFailure atLine(long line, String what) {
        return new BulkFailure("Line " + line + ": " + what + " Nothing was changed.");
    }
}
