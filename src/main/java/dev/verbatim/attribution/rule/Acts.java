package dev.verbatim.attribution.rule;

import dev.verbatim.attribution.token.Lexicon;
import dev.verbatim.attribution.token.WordGroup;
import dev.verbatim.quote.SpeechAct;

/// Tells from its verb what somebody does by saying something.
public final class Acts {

    private Acts() {}

    public static SpeechAct of(Lexicon lexicon, String cue) {
        if (lexicon.is(WordGroup.SILENT, cue)) {
            var denies = cue.endsWith("deny") || cue.endsWith("denied") || cue.endsWith("rule out");
            return denies ? SpeechAct.DID_NOT_DENY : SpeechAct.DECLINED_TO_COMMENT;
        }
        for (var act : SpeechAct.values()) {
            if (act != SpeechAct.SAID && lexicon.is(group(act), cue)) {
                return act;
            }
        }
        return SpeechAct.SAID;
    }

    private static WordGroup group(SpeechAct act) {
        return switch (act) {
            case SAID -> WordGroup.SAY;
            case CLAIMED -> WordGroup.CLAIMED;
            case CONFIRMED -> WordGroup.CONFIRMED;
            case DENIED -> WordGroup.DENIED;
            case WARNED -> WordGroup.WARNED;
            case PROMISED -> WordGroup.PROMISED;
            case ASKED -> WordGroup.ASKED;
            case ESTIMATED -> WordGroup.ESTIMATED;
            case DECLINED_TO_COMMENT, DID_NOT_DENY -> WordGroup.SILENT;
        };
    }
}
