package dev.verbatim.attribution.phrase;

import dev.verbatim.attribution.token.Sentence;
import dev.verbatim.attribution.token.Token;
import dev.verbatim.attribution.token.TokenSpan;
import dev.verbatim.attribution.token.WordGroup;
import org.jspecify.annotations.Nullable;

/// Walks on from the beginning of a phrase to where it ends.
record PhraseAfter(Sentence sentence, Phrases phrases) {

    /// The phrase that begins here: "Ann Lee of the harbour board" of "said Ann Lee of the harbour board".
    @Nullable
    TokenSpan startingAt(int first) {
        var end = first;
        while (end < first + Phrases.LONGEST && end < sentence.size() && extendsRight(end, first)) {
            end++;
        }
        while (end > first
                && (sentence.is(end - 1, WordGroup.PREPOSITION)
                        || sentence.is(end - 1, WordGroup.CONJUNCTION)
                        || sentence.is(end - 1, WordGroup.DETERMINER) && end - 1 > first)) {
            end--;
        }
        return end > first && isNominal(first, end) ? new TokenSpan(first, end) : null;
    }

    private boolean extendsRight(int at, int first) {
        var token = sentence.at(at);
        return switch (token.kind()) {
            case NAME ->
                !sentence.isTime(at) && !(at > first && phrases.isPronoun(at - 1) && !phrases.isOpener(at - 1));
            case NUMBER, ASIDE -> true;
            case QUOTED -> token.end() - token.start() < 22 && sentence.isNamed(at - 1) && sentence.isNamed(at + 1);
            case WORD -> wordRight(at, first);
            case COMMA, COLON, BREAK, STOP, OTHER -> false;
        };
    }

    private boolean wordRight(int at, int first) {
        if (sentence.word(at).equals("'s")) {
            return true;
        }
        if (at == first) {
            return phrases.isPronoun(at)
                    || phrases.isOpener(at)
                    || !phrases.isStop(at) && !sentence.is(at, WordGroup.PREPOSITION);
        }
        if (phrases.isPronoun(at - 1) && !phrases.isOpener(at - 1)) {
            return false;
        }
        if (phrases.isOpener(at)) {
            return sentence.is(at - 1, WordGroup.PREPOSITION)
                    || phrases.isOpener(at - 1)
                    || sentence.word(at - 1).equals("and");
        }
        if (sentence.is(at, WordGroup.PREPOSITION)) {
            return followsOn(at);
        }
        if (sentence.word(at).equals("and")) {
            return sentence.isNamed(at + 1) && sentence.isNamed(at - 1) || sentence.is(at + 1, WordGroup.UNNAMED);
        }
        return phrases.isOpener(at - 1) && sentence.word(at).endsWith("ing")
                || !phrases.isStop(at)
                        && !phrases.isPronoun(at)
                        && !sentence.isTime(at)
                        && !sentence.word(at).endsWith("ing");
    }

    /// Of and for lead on; in and at only to a place or a body, not to "in a statement".
    private boolean followsOn(int at) {
        var next = at + 1;
        return switch (sentence.word(at)) {
            case "of", "for", "with" -> true;
            case "at", "in", "from", "on" ->
                sentence.isNamed(next) && !sentence.isTime(next)
                        || sentence.word(next).equals("the")
                                && sentence.isNamed(next + 1)
                                && !sentence.isTime(next + 1);
            default -> false;
        };
    }

    private boolean isNominal(int first, int end) {
        for (var at = first; at < end; at++) {
            if (sentence.isNamed(at) || sentence.is(at, Token.Kind.WORD) && !phrases.isOpener(at)) {
                return true;
            }
        }
        return false;
    }
}
