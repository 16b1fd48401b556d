package dev.verbatim.extraction.page;

/// The page cannot be read: what was submitted is too much, or not what it was said to be.
public final class UnreadablePage extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// Why not.
    public enum Reason {
        /// Nothing in it that anybody could read.
        EMPTY,
        /// Characters that no text has.
        BINARY,
        /// Longer than the limit.
        TOO_LARGE,
        /// Elements or objects within each other beyond the limit.
        TOO_DEEP,
        /// More elements or values than the limit.
        TOO_COMPLEX,
        /// Not JSON.
        MALFORMED,
        /// JSON, but not a text of ninjs: a picture, a video, or something else altogether.
        WRONG_TYPE
    }

    /// Which of the submitted forms.
    public enum Field {
        TEXT,
        HTML,
        NINJS
    }

    private final Reason reason;
    private final Field field;

    public UnreadablePage(Reason reason, Field field, String message) {
        super(message);
        this.reason = reason;
        this.field = field;
    }

    public Reason reason() {
        return reason;
    }

    public Field field() {
        return field;
    }
}
