package dev.verbatim.attribution.rule;

import dev.verbatim.attribution.phrase.Phrases;
import dev.verbatim.attribution.token.Sentence;
import dev.verbatim.attribution.token.Token;
import dev.verbatim.attribution.token.TokenSpan;
import dev.verbatim.attribution.token.WordGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A noun for something said: the mayor's claim that the bridge is safe.
final class NominalAttributionRule implements Rule {

    static final String NAME = "his-claim-that";

    @Override
    public @Nullable AttributedSpan at(Sentence sentence, int word, List<AttributedSpan> found) {
        var leads = sentence.word(word + 1).equals("that")
                || sentence.word(word + 1).equals("for")
                || sentence.word(word + 1).equals("to");
        if (!leads || !sentence.is(word, WordGroup.CLAIM) || word == 0) {
            return null;
        }
        var owner = word - 1;
        while (owner > 0
                && word - owner < 4
                && sentence.is(owner, Token.Kind.WORD)
                && !sentence.is(owner, WordGroup.DETERMINER)
                && !sentence.word(owner).equals("'s")) {
            owner--;
        }
        var his = isPossessive(sentence.word(owner));
        if (!his && !sentence.word(owner).equals("'s")) {
            return null;
        }
        var speaker = his ? new TokenSpan(owner, owner + 1) : new Phrases(sentence).endingAt(owner);
        if (speaker == null) {
            return null;
        }
        var that = sentence.word(word + 1).equals("that");
        return new AttributedSpan(
                NAME,
                speaker,
                new TokenSpan(word, word + 1),
                AttributedSpan.NOTHING,
                new TokenSpan(word + 1, end(sentence, word + 2)),
                null,
                null,
                that,
                false);
    }

    private static boolean isPossessive(String word) {
        return word.equals("his") || word.equals("her") || word.equals("their");
    }

    private static int end(Sentence sentence, int from) {
        var at = from;
        while (at < sentence.size() && !sentence.is(at, Token.Kind.COMMA)) {
            at++;
        }
        return at;
    }
}
