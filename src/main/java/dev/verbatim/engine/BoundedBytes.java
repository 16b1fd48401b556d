package dev.verbatim.engine;

import dev.verbatim.graphql.ErrorCode;
import java.io.ByteArrayOutputStream;

/// Takes the bytes of an answer until they are too many.
final class BoundedBytes extends ByteArrayOutputStream {

    private static final int USUAL_SIZE = 4096;

    private final int max;

    BoundedBytes(int max) {
        super(USUAL_SIZE);
        this.max = max;
    }

    /// @throws Rejected TOO_LARGE
    @Override
    public void write(byte[] bytes, int from, int length) {
        if (length > max - count) {
            throw Rejected.because(
                    ErrorCode.TOO_LARGE, "The answer would have more than " + max + " bytes; ask for less at once.");
        }
        super.write(bytes, from, length);
    }
}
