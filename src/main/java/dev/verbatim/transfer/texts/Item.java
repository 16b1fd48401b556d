package dev.verbatim.transfer.texts;

import dev.verbatim.transfer.file.Input;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// One text of many.
///
/// @param number from 1, in the order of the texts
/// @param name under which the operator finds it, e.g. `2024/flood.txt` or `line 12`
/// @param bytes as they stand in the file
record Item(long number, String name, Reading reading, byte[] bytes) {

    /// How the bytes become an input.
    interface Reading {

        Input input(byte[] bytes) throws Unreadable;
    }

    Input input() throws Unreadable {
        return reading.input(bytes);
    }

    /// The same for the same bytes.
    String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
