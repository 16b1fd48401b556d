package dev.verbatim.transfer.texts;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.verbatim.transfer.file.Input.Form;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;

/// The text that bytes are: UTF-8, unless they begin with the mark of another encoding or a page names one.
/// Never guessed, since a wrong guess spoils names without anybody noticing.
final class Decoding {

    /// Where browsers look for the name of the encoding.
    private static final int HEAD = 1024;

    private static final String NAME = "charset=";

    private Decoding() {}

    static String text(byte[] bytes, Form form) throws Unreadable {
        if (bytes.length > Items.LARGEST) {
            throw new Unreadable("TOO_LARGE", "It has more than " + Items.LARGEST + " bytes.");
        }
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return decoded(bytes, 3, UTF_8);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return decoded(bytes, 2, UTF_16BE);
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return decoded(bytes, 2, UTF_16LE);
        }
        return decoded(bytes, 0, form == Form.HTML ? named(bytes) : UTF_8);
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /// By `<meta charset=…>` or what stands for a header.
    private static Charset named(byte[] page) throws Unreadable {
        var head =
                new String(page, 0, Math.min(HEAD, page.length), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int start = head.indexOf(NAME);
        if (start < 0) {
            return UTF_8;
        }
        start += NAME.length();
        if (start < head.length() && (head.charAt(start) == '"' || head.charAt(start) == '\'')) {
            start++;
        }
        int end = start;
        while (end < head.length()
                && (Character.isLetterOrDigit(head.charAt(end)) || "-_:.".indexOf(head.charAt(end)) >= 0)) {
            end++;
        }
        try {
            return end == start ? UTF_8 : Charset.forName(head.substring(start, end));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new Unreadable("UNKNOWN_ENCODING", "Its encoding is not known: " + head.substring(start, end) + '.');
        }
    }

    private static String decoded(byte[] bytes, int from, Charset charset) throws Unreadable {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable("NOT_TEXT", "It is no text in " + charset + '.');
        }
    }
}
