package dev.verbatim.operation;

import dev.verbatim.graphql.error.RequestError;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Text as it comes over the wire, taken strictly: no overlong forms, no halves of surrogate pairs, nothing
/// cut off.
public final class Utf8 {

    /// Stands for what could not be decoded, unless somebody sent it.
    private static final char REPLACEMENT = '\ufffd';

    private Utf8() {}

    /// @param what for the message, e.g. `The body`
    /// @throws RequestError BAD_INPUT
    public static String text(byte[] bytes, String what) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) < 0) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw RequestError.badInput(what + " is not in UTF-8.");
        }
    }
}
