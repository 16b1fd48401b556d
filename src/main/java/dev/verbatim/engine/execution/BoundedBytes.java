package dev.verbatim.engine.execution;

import java.io.ByteArrayOutputStream;

/// Takes the bytes of an answer until they are too many.
final class BoundedBytes extends ByteArrayOutputStream {

    private static final int USUAL_SIZE = 4096;

    private final int max;

    BoundedBytes(int max) {
        super(USUAL_SIZE);
        this.max = max;
    }

    /// @throws RequestErrors TOO_LARGE
    @Override
    public void write(byte[] bytes, int from, int length) {
        if (length > max - count) {
            throw RequestBudget.tooLarge(max);
        }
        super.write(bytes, from, length);
    }
}
