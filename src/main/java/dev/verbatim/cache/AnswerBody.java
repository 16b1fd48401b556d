package dev.verbatim.cache;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// The bytes of an answer that may be given often: as they are, and packed where that is shorter.
///
/// @param tag changes with the content; weak, since both forms carry it
public record AnswerBody(Buffer plain, @Nullable Buffer packed, String tag) {

    /// Below this, headers weigh more than what packing saves.
    public static final int WORTH_PACKING = 1024;

    public static AnswerBody of(byte[] bytes) {
        return new AnswerBody(
                Buffer.buffer(bytes), bytes.length < WORTH_PACKING ? null : Buffer.buffer(pack(bytes)), tag(bytes));
    }

    int size() {
        return plain.length() + (packed == null ? 0 : packed.length());
    }

    /// In gzip.
    public static byte[] pack(byte[] bytes) {
        var packed = new ByteArrayOutputStream(bytes.length / 3);
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
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
