package dev.verbatim.bootstrap;

/// Verbatim cannot start with what is set. The message is one sentence for the operator: which setting, what
/// is wrong with it, and what to do.
final class UnusableSetting extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnusableSetting(String sentence) {
        super(sentence);
    }
}
