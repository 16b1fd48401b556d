package dev.verbatim.attribution.rule;

import dev.verbatim.attribution.token.Sentence;
import dev.verbatim.attribution.token.Token;
import dev.verbatim.attribution.token.TokenSpan;
import dev.verbatim.attribution.token.WordGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody who says nothing: "Lee declined to comment on the contract", "Lee refused to deny that it was signed".
final class SilenceRule implements Rule {

    static final String NAME = "silence";

    @Override
    public @Nullable AttributedSpan at(Sentence sentence, int verb, List<AttributedSpan> found) {
        var end = endOfPhrase(sentence, verb);
        if (end < 0) {
            return null;
        }
        var subject = VerbSubject.of(sentence, verb);
        if (subject == null) {
            return null;
        }
        var cue = new TokenSpan(verb, end);
        var about = end < sentence.size() && !sentence.is(end, Token.Kind.STOP) && !sentence.is(end, Token.Kind.COMMA);
        var after = new TokenSpan(about ? end : verb, sentence.size());
        return new AttributedSpan(NAME, subject.phrase(), cue, AttributedSpan.NOTHING, after, null, null, true, false);
    }

    private static int endOfPhrase(Sentence sentence, int first) {
        var words = new StringBuilder(sentence.word(first));
        var longest = -1;
        for (var at = first + 1; at < first + 6 && at <= sentence.size(); at++) {
            if (sentence.lexicon.is(WordGroup.SILENT, words.toString())) {
                longest = at;
            }
            words.append(' ').append(sentence.word(at));
        }
        return longest;
    }
}
