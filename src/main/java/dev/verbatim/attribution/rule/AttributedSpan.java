package dev.verbatim.attribution.rule;

import dev.verbatim.attribution.token.TokenSpan;
import org.jspecify.annotations.Nullable;

/// What a rule found in a sentence: somebody, a verb, and where the words stand that it attributes.
///
/// @param speaker null where the sentence does not name them
/// @param before the words before the speaker, empty where there are none
/// @param after the words after the verb, empty where there are none
/// @param strong the words are a report by their form, even without quotation marks
public record AttributedSpan(
        String rule,
        @Nullable TokenSpan speaker,
        TokenSpan cue,
        TokenSpan before,
        TokenSpan after,
        @Nullable TokenSpan addressee,
        @Nullable TokenSpan time,
        boolean strong,
        boolean nested) {

    static final TokenSpan NOTHING = new TokenSpan(0, 0);

    boolean covers(int token) {
        return token >= before.first() && token < before.end() || token >= after.first() && token < after.end();
    }

    /// Where speaker and verb begin.
    public int first() {
        return speaker == null ? cue.first() : Math.min(speaker.first(), cue.first());
    }

    AttributedSpan endingAt(int end) {
        return new AttributedSpan(
                rule,
                speaker,
                cue,
                before,
                new TokenSpan(after.first(), Math.max(after.first(), Math.min(end, after.end()))),
                addressee,
                time,
                strong,
                nested);
    }

    AttributedSpan within() {
        return new AttributedSpan(rule, speaker, cue, before, after, addressee, time, strong, true);
    }
}
