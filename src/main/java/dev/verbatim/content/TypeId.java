package dev.verbatim.content;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// An id that tells what it is the id of, e.g. `person_01h455vb4pex5vsknk084sn02q`.
///
/// The form is the TypeID specification 0.3: a prefix and a UUIDv7 in 26 letters of Crockford's base 32, lower
/// case.
public record TypeId(String prefix, UUID uuid) {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final Pattern FORM = Pattern.compile("([a-z]{1,63})_([0-7][" + ALPHABET + "]{25})");

    /// Empty where the text is not of the form.
    public static Optional<TypeId> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        long high = 0;
        long low = 0;
        for (char letter : form.group(2).toCharArray()) {
            high = high << 5 | low >>> 59;
            low = low << 5 | ALPHABET.indexOf(letter);
        }
        return Optional.of(new TypeId(form.group(1), new UUID(high, low)));
    }

    /// Of something of one type; empty where the text is no id of that.
    public static Optional<UUID> parse(String text, String type) {
        return parse(text).filter(id -> id.prefix.equals(type)).map(TypeId::uuid);
    }

    @Override
    public String toString() {
        var letters = new char[26];
        long high = uuid.getMostSignificantBits();
        long low = uuid.getLeastSignificantBits();
        for (int i = 25; i >= 0; i--) {
            letters[i] = ALPHABET.charAt((int) (low & 31));
            low = low >>> 5 | high << 59;
            high >>>= 5;
        }
        return prefix + '_' + new String(letters);
    }
}
