package dev.verbatim.attribution.rule;

import dev.verbatim.attribution.token.Sentence;
import dev.verbatim.attribution.token.Token;
import dev.verbatim.attribution.token.WordGroup;
import java.util.ArrayList;
import java.util.List;

/// Settles, where a sentence has several verbs of reporting, what belongs to which.
final class ClauseBounds {

    private ClauseBounds() {}

    static List<AttributedSpan> settled(Sentence sentence, List<AttributedSpan> found) {
        return nested(sentence, bounded(sentence, found));
    }

    /// What stands within the words of somebody else is theirs to report: "Lee said the mayor promised a bridge".
    private static List<AttributedSpan> nested(Sentence sentence, List<AttributedSpan> found) {
        var marked = new ArrayList<AttributedSpan>();
        for (var i = 0; i < found.size(); i++) {
            var attribution = found.get(i);
            var within = isSubordinate(sentence, attribution);
            for (var j = Math.max(0, i - 3); j < Math.min(found.size(), i + 4); j++) {
                var other = found.get(j);
                within |= j != i
                        && other.strong()
                        && (other.after().first() <= attribution.first()
                                        && attribution.cue().end()
                                                <= other.after().end()
                                        && other.after().size() > 0
                                || other.before().first() <= attribution.first()
                                        && attribution.cue().end()
                                                <= other.before().end()
                                        && other.before().size() > 0);
            }
            marked.add(within ? attribution.within() : attribution);
        }
        return marked;
    }

    private static boolean contrasts(String word) {
        return word.equals("while") || word.equals("though") || word.equals("although") || word.equals("whereas");
    }

    private static boolean isSubordinate(Sentence sentence, AttributedSpan attribution) {
        var before = attribution.first() - 1;
        return attribution.speaker() != null
                        && attribution.first() == attribution.speaker().first()
                        && (sentence.is(before, WordGroup.SUBORDINATE) && !contrasts(sentence.word(before))
                                || sentence.is(before, WordGroup.RELATIVE))
                || attribution.speaker() != null
                        && attribution.speaker().size() == 1
                        && (sentence.word(attribution.speaker().first()).equals("that")
                                || sentence.word(attribution.speaker().first()).equals("which"));
    }

    /// What somebody said ends where a later verb takes over, unless that verb is part of what was said.
    private static List<AttributedSpan> bounded(Sentence sentence, List<AttributedSpan> found) {
        var bounded = new ArrayList<AttributedSpan>();
        for (var i = 0; i < found.size(); i++) {
            var attribution = found.get(i);
            var end = endOfThing(sentence, attribution);
            for (var j = i + 1; j < found.size() && j < i + 4; j++) {
                var next = found.get(j);
                var first = next.first() > attribution.cue().end()
                        ? next.first()
                        : next.cue().first();
                if (first > attribution.after().first() && isBesides(sentence, first, next)) {
                    end = Math.min(end, beforeJoint(sentence, first));
                    break;
                }
            }
            bounded.add(attribution.endingAt(end));
        }
        return bounded;
    }

    /// A thing that is named ends where something is told about it.
    private static int endOfThing(Sentence sentence, AttributedSpan attribution) {
        var end = attribution.after().end();
        switch (attribution.rule()) {
            case "named-it", "called-for", "participle-thing", "document-shows" -> {
                for (var at = attribution.after().first() + 2; at < end; at++) {
                    if (sentence.is(at, Token.Kind.COMMA)
                            && (sentence.is(at + 1, WordGroup.RELATIVE)
                                    || sentence.word(at + 1).equals("but")
                                    || sentence.word(at + 1).endsWith("ing"))) {
                        return at;
                    }
                }
            }
            default -> {}
        }
        return end;
    }

    private static boolean isBesides(Sentence sentence, int first, AttributedSpan next) {
        var before = first - 1;
        return next.rule().startsWith("participle")
                || next.rule().equals(CoordinatedVerbRule.NAME)
                || next.rule().equals(AccordingToRule.NAME)
                || sentence.is(before, WordGroup.CONJUNCTION)
                || sentence.is(before, Token.Kind.BREAK)
                || contrasts(sentence.word(before));
    }

    private static int beforeJoint(Sentence sentence, int first) {
        var at = first;
        while (at > 1
                && (sentence.is(at - 1, WordGroup.CONJUNCTION)
                        || sentence.is(at - 1, Token.Kind.COMMA)
                        || sentence.is(at - 1, Token.Kind.BREAK)
                        || sentence.isAdverb(at - 1)
                        || sentence.is(at - 1, WordGroup.SUBORDINATE))) {
            at--;
        }
        return at;
    }
}
