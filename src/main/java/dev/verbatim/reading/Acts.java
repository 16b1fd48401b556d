package dev.verbatim.reading;

import dev.verbatim.quote.SpeechAct;

/// Tells from its verb what somebody does by saying something.
final class Acts {

    private Acts() {}

    static SpeechAct of(Lexicon lexicon, String cue) {
        if (lexicon.is(Group.SILENT, cue)) {
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

    private static Group group(SpeechAct act) {
        return switch (act) {
            case SAID -> Group.SAY;
            case CLAIMED -> Group.CLAIMED;
            case CONFIRMED -> Group.CONFIRMED;
            case DENIED -> Group.DENIED;
            case WARNED -> Group.WARNED;
            case PROMISED -> Group.PROMISED;
            case ASKED -> Group.ASKED;
            case ESTIMATED -> Group.ESTIMATED;
            case DECLINED_TO_COMMENT, DID_NOT_DENY -> Group.SILENT;
        };
    }
}
