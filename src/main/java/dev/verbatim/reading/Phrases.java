package dev.verbatim.reading;

import org.jspecify.annotations.Nullable;

/// Finds where the phrase begins or ends that names somebody, with nothing but lists of small words.
///
/// A phrase runs over names, nouns and what joins them, and stops at verbs, marks and the words that open clauses.
final class Phrases {

    /// No phrase is longer, which keeps the time linear.
    static final int LONGEST = 30;

    private final Sentence sentence;

    Phrases(Sentence sentence) {
        this.sentence = sentence;
    }

    boolean isPronoun(int at) {
        return sentence.is(at, Group.PRONOUN)
                && !(isOpener(at) && !isStop(at + 1) && sentence.is(at + 1, Token.Kind.WORD));
    }

    boolean isOpener(int at) {
        return sentence.is(at, Group.DETERMINER);
    }

    boolean startsClause(int at) {
        return isStop(at)
                || sentence.is(at, Group.SUBORDINATE)
                || sentence.isAdverb(at)
                || sentence.is(at, Group.CONJUNCTION)
                || sentence.is(at, Group.PREPOSITION);
    }

    /// Words that no phrase about a speaker holds: verbs of the lists, helping verbs, what opens a clause.
    boolean isStop(int at) {
        return sentence.is(at, Group.STOPWORD)
                || sentence.is(at, Group.AUXILIARY)
                || sentence.is(at, Group.MODAL)
                || sentence.is(at, Group.CONJUNCTION)
                || sentence.is(at, Group.RELATIVE)
                || sentence.is(at, Group.SUBORDINATE)
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
                && (sentence.is(at, Group.SAY)
                        || sentence.is(at, Group.TELL)
                        || sentence.is(at, Group.NAME_IT)
                        || sentence.is(at, Group.THINK));
    }

    /// Whether there is anybody in a phrase: a name, a noun or a pronoun.
    boolean names(Phrase phrase) {
        var first = phrase.first();
        if (isOpener(phrase.end() - 1) && !sentence.is(phrase.end() - 1, Group.PRONOUN)) {
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
    Phrase endingAt(int end) {
        return new PhraseBefore(sentence, this).endingAt(end);
    }

    @Nullable
    Phrase startingAt(int first) {
        return new PhraseAfter(sentence, this).startingAt(first);
    }
}
