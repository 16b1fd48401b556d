package dev.verbatim.attribution.phrase;

import dev.verbatim.attribution.token.Sentence;
import dev.verbatim.attribution.token.Token;
import dev.verbatim.attribution.token.TokenSpan;
import dev.verbatim.attribution.token.WordGroup;
import org.jspecify.annotations.Nullable;

/// Finds where the phrase begins or ends that names somebody, with nothing but lists of small words.
///
/// A phrase runs over names, nouns and what joins them, and stops at verbs, marks and the words that open clauses.
public final class Phrases {

    /// No phrase is longer, which keeps the time linear.
    static final int LONGEST = 30;

    private final Sentence sentence;

    public Phrases(Sentence sentence) {
        this.sentence = sentence;
    }

    public boolean isPronoun(int at) {
        return sentence.is(at, WordGroup.PRONOUN)
                && !(isOpener(at) && !isStop(at + 1) && sentence.is(at + 1, Token.Kind.WORD));
    }

    public boolean isOpener(int at) {
        return sentence.is(at, WordGroup.DETERMINER);
    }

    boolean startsClause(int at) {
        return isStop(at)
                || sentence.is(at, WordGroup.SUBORDINATE)
                || sentence.isAdverb(at)
                || sentence.is(at, WordGroup.CONJUNCTION)
                || sentence.is(at, WordGroup.PREPOSITION);
    }

    /// Words that no phrase about a speaker holds: verbs of the lists, helping verbs, what opens a clause.
    public boolean isStop(int at) {
        return sentence.is(at, WordGroup.STOPWORD)
                || sentence.is(at, WordGroup.AUXILIARY)
                || sentence.is(at, WordGroup.MODAL)
                || sentence.is(at, WordGroup.CONJUNCTION)
                || sentence.is(at, WordGroup.RELATIVE)
                || sentence.is(at, WordGroup.SUBORDINATE)
                || sentence.isAdverb(at) && sentence.is(at, Token.Kind.WORD)
                || sentence.is(at, Token.Kind.WORD) && isFinite(at);
    }

    private boolean isFinite(int at) {
        var word = sentence.word(at);
        return (word.endsWith("ed")
                        || word.endsWith("ing")
                        || word.equals("said")
                        || word.equals("told")
                        || word.equals("says"))
                && (sentence.is(at, WordGroup.SAY)
                        || sentence.is(at, WordGroup.TELL)
                        || sentence.is(at, WordGroup.NAME_IT)
                        || sentence.is(at, WordGroup.THINK));
    }

    /// Whether there is anybody in a phrase: a name, a noun or a pronoun.
    public boolean names(TokenSpan phrase) {
        var first = phrase.first();
        if (isOpener(phrase.end() - 1) && !sentence.is(phrase.end() - 1, WordGroup.PRONOUN)) {
            return false;
        }
        for (var at = first; at < phrase.end(); at++) {
            if (sentence.isNamed(at) && !sentence.isTime(at)
                    || isPronoun(at)
                    || sentence.is(at, Token.Kind.WORD) && !isOpener(at) && !sentence.isTime(at)) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    public TokenSpan endingAt(int end) {
        return new PhraseBefore(sentence, this).endingAt(end);
    }

    @Nullable
    public TokenSpan startingAt(int first) {
        return new PhraseAfter(sentence, this).startingAt(first);
    }
}
