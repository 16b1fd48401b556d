package dev.verbatim.text;

/// Which texts the database can keep: PostgreSQL takes neither NUL nor half of a surrogate pair, which JSON can
/// hold both.
public final class StorableText {

    private StorableText() {}

    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == 0) {
                return false;
            }
            if (Character.isSurrogate(letter)) {
                boolean isPair = Character.isHighSurrogate(letter)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!isPair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
