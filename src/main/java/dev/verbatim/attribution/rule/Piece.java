package dev.verbatim.attribution.rule;

import dev.verbatim.attribution.token.QuotedPassage;
import dev.verbatim.attribution.token.Sentence;
import dev.verbatim.attribution.token.WordGroup;

/// A quoted passage in its sentence, and whether it is speech at all.
public record Piece(QuotedPassage quoted, Sentence sentence, int token) {

    /// Titles are short.
    private static final int LONGEST_TITLE = 80;

    /// Scare quotes hold fewer words.
    private static final int FEWEST_WORDS = 3;

    public boolean isSpeech(boolean attributed) {
        return !isMarkup() && !(isTitle() && sentence.size() > 2) && (attributed || words() >= FEWEST_WORDS);
    }

    /// Whole sentences begin with a capital, or stand where a sentence begins.
    public boolean isWhole() {
        var letter = quoted.inner();
        while (letter < quoted.innerEnd() && !Character.isLetterOrDigit(sentence.text.charAt(letter))) {
            letter++;
        }
        return token == 0 || letter < quoted.innerEnd() && Character.isUpperCase(sentence.text.charAt(letter));
    }

    private int words() {
        var count = 0;
        var inside = false;
        for (var at = quoted.inner(); at < quoted.innerEnd() && count < FEWEST_WORDS; at++) {
            var c = sentence.text.charAt(at);
            var letter = Character.isLetterOrDigit(c) || inside && "'’-".indexOf(c) >= 0;
            count += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return count;
    }

    /// The value of an attribute that was left in the text.
    private boolean isMarkup() {
        return quoted.start() > 0 && sentence.text.charAt(quoted.start() - 1) == '=';
    }

    /// All words of weight have a capital.
    private boolean isTitle() {
        if (quoted.innerEnd() - quoted.inner() > LONGEST_TITLE) {
            return false;
        }
        var capitals = 0;
        var first = quoted.inner();
        for (var at = first; at <= quoted.innerEnd(); at++) {
            var letter = at < quoted.innerEnd()
                    && (Character.isLetterOrDigit(sentence.text.charAt(at))
                            || "'’-".indexOf(sentence.text.charAt(at)) >= 0);
            if (!letter) {
                if (at > first && !Character.isUpperCase(sentence.text.charAt(first)) && !isSmall(first, at)) {
                    return false;
                }
                capitals += at > first && Character.isUpperCase(sentence.text.charAt(first)) ? 1 : 0;
                first = at + 1;
            }
        }
        return capitals >= 2;
    }

    /// The words that titles leave small.
    private boolean isSmall(int first, int end) {
        var word = sentence.text.substring(first, end);
        return end - first <= 4
                && (Character.isDigit(word.charAt(0))
                        || sentence.lexicon.is(WordGroup.PREPOSITION, word)
                        || sentence.lexicon.is(WordGroup.DETERMINER, word)
                        || sentence.lexicon.is(WordGroup.CONJUNCTION, word));
    }
}
