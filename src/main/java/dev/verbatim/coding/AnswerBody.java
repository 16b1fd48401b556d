package dev.verbatim.coding;

import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/// Bytes that may be given often: as they are, and packed where that is shorter.
///
/// @param tag changes with the content; weak, since all forms carry it
public record AnswerBody(Buffer plain, Map<ContentCoding, Buffer> packed, String tag) {

    /// Below this, headers weigh more than what packing saves.
    public static final int WORTH_PACKING = 1024;

    public static AnswerBody of(byte[] bytes) {
        return new AnswerBody(
                Buffer.buffer(bytes),
                bytes.length < WORTH_PACKING ? Map.of() : ContentCoding.packAll(bytes),
                tag(bytes));
    }

    public int size() {
        return plain.length()
                + packed.values().stream().mapToInt(Buffer::length).sum();
    }

    private static String tag(byte[] bytes) {
        try {
            return "W/\""
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
