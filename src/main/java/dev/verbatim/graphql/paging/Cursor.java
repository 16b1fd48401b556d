package dev.verbatim.graphql.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.verbatim.graphql.error.ErrorCode;
import dev.verbatim.graphql.error.RequestError;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.CRC32;

/// The place of an item in an ordered list: its sort key and its id, opaque to clients.
///
/// A checksum over the list's order refuses cursors that were cut, made up, or taken from a list in another
/// order.
public record Cursor(String key, UUID id) {

    private static final int HEAD = 4 + 16;

    public String encode(String order) {
        byte[] text = key.getBytes(UTF_8);
        var bytes = ByteBuffer.allocate(HEAD + text.length);
        bytes.putInt(checksum(order, id, text));
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        bytes.put(text);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /// @throws RequestError BAD_CURSOR
    static Cursor decode(String order, String cursor) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            int checksum = bytes.getInt();
            var id = new UUID(bytes.getLong(), bytes.getLong());
            var text = new byte[bytes.remaining()];
            bytes.get(text);
            if (checksum == checksum(order, id, text)) {
                return new Cursor(new String(text, UTF_8), id);
            }
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException e) {
            throw bad();
        }
        throw bad();
    }

    static RequestError bad() {
        return new RequestError(ErrorCode.BAD_CURSOR, "This cursor is not one of this list.");
    }

    private static int checksum(String order, UUID id, byte[] text) {
        var crc = new CRC32();
        crc.update(("verbatim 1 " + order + id).getBytes(UTF_8));
        crc.update(text);
        return (int) crc.getValue();
    }
}
