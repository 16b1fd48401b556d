package dev.verbatim.reading;

import org.jspecify.annotations.Nullable;

/// What a rule found in a sentence: somebody, a verb, and where the words stand that it attributes.
///
/// @param speaker null where the sentence does not name them
/// @param before the words before the speaker, empty where there are none
/// @param after the words after the verb, empty where there are none
/// @param strong the words are a report by their form, even without quotation marks
record Attribution(
        String rule,
        @Nullable Phrase speaker,
        Phrase cue,
        Phrase before,
        Phrase after,
        @Nullable Phrase addressee,
        @Nullable Phrase time,
        boolean strong,
        boolean nested) {

    static final Phrase NOTHING = new Phrase(0, 0);

    boolean covers(int token) {
        return token >= before.first() && token < before.end() || token >= after.first() && token < after.end();
    }

    /// Where speaker and verb begin.
    int first() {
        return speaker == null ? cue.first() : Math.min(speaker.first(), cue.first());
    }

    Attribution endingAt(int end) {
        return new Attribution(
                rule,
                speaker,
                cue,
                before,
                new Phrase(after.first(), Math.max(after.first(), Math.min(end, after.end()))),
                addressee,
                time,
                strong,
                nested);
    }

    Attribution within() {
        return new Attribution(rule, speaker, cue, before, after, addressee, time, strong, true);
    }
}
