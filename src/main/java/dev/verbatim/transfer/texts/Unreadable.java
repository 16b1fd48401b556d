package dev.verbatim.transfer.texts;

/// A text that cannot even be given to whoever makes articles. Ends this text alone.
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    private final String code;

    /// @param sentence for the operator
    Unreadable(String code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    ImportOutcome outcome() {
        return new ImportOutcome.Refused(code, String.valueOf(getMessage()));
    }
}
