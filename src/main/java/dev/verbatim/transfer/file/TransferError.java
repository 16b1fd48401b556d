package dev.verbatim.transfer.file;

import org.jspecify.annotations.Nullable;

/// What was ordered cannot be done. The message is one sentence for the operator: what, where, and which
/// value.
public final class TransferError extends RuntimeException {

    private static final long serialVersionUID = 1;

    public TransferError(String sentence) {
        this(sentence, null);
    }

    public TransferError(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    public static TransferError atLine(long line, String what) {
        return new TransferError("Line " + line + ": " + what + " Nothing was changed.");
    }
}
