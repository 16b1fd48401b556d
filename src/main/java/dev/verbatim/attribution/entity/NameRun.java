package dev.verbatim.attribution.entity;

import dev.verbatim.attribution.phrase.Phrases;
import dev.verbatim.attribution.token.Sentence;
import dev.verbatim.attribution.token.Token;
import dev.verbatim.attribution.token.WordGroup;
import java.util.ArrayList;
import java.util.List;

/// Words with capitals that stand together in a sentence, with the title or role that leads them.
///
/// @param first where the name begins, past titles
/// @param led a title or a role stands before it
public record NameRun(Sentence sentence, int start, int first, int end, boolean led) {

    static List<NameRun> in(Sentence sentence) {
        var runs = new ArrayList<NameRun>();
        for (var at = 0; at < sentence.size(); at++) {
            if (begins(sentence, at)) {
                var end = end(sentence, at);
                runs.add(of(sentence, at, end));
                at = end - 1;
            }
        }
        return runs;
    }

    private static boolean begins(Sentence sentence, int at) {
        return sentence.isNamed(at)
                && !sentence.isTime(at)
                && !sentence.is(at, WordGroup.PRONOUN)
                && !sentence.is(at, WordGroup.DETERMINER)
                && !new Phrases(sentence).isStop(at)
                && !sentence.is(at, WordGroup.PREPOSITION)
                && !sentence.isAdverb(at);
    }

    private static int end(Sentence sentence, int first) {
        var at = first + 1;
        while (at < sentence.size() && at < first + 8 && continues(sentence, at)) {
            at++;
        }
        return at;
    }

    private static boolean continues(Sentence sentence, int at) {
        return begins(sentence, at)
                || sentence.is(at, Token.Kind.WORD) && sentence.word(at).startsWith("al-")
                || sentence.is(at, WordGroup.PARTICLE) && begins(sentence, at + 1)
                || sentence.is(at, Token.Kind.QUOTED)
                        && sentence.at(at).end() - sentence.at(at).start() < 16
                        && begins(sentence, at + 1)
                        && begins(sentence, at - 1);
    }

    private static NameRun of(Sentence sentence, int start, int end) {
        var first = start;
        for (var at = start; at < end - 1; at++) {
            if (sentence.is(at, WordGroup.TITLE) || sentence.is(at, WordGroup.ROLE)) {
                first = at + 1;
            }
        }
        var led = first > start || sentence.is(start - 1, Token.Kind.WORD) && sentence.is(start - 1, WordGroup.ROLE);
        return new NameRun(sentence, start, first, end, led);
    }

    /// Where it begins in the text.
    int position() {
        return sentence.at(first).start();
    }

    int size() {
        return end - first;
    }

    String printed() {
        return sentence.printed(first, end);
    }

    /// Bodies are told by a word of theirs, or by the article.
    boolean isOrganisation() {
        for (var at = first; at < end; at++) {
            if (sentence.is(at, WordGroup.ORGANISATION)) {
                return true;
            }
        }
        return sentence.word(start - 1).equals("the") && !led
                || sentence.word(end).equals("of") && sentence.isNamed(end + 1)
                || size() == 1 && SpeakerMention.isAcronym(sentence, first);
    }

    /// The word that a name is called by: the last, without "Jr." and "al-".
    public static String surname(String name) {
        var words = name.replaceAll(",? (Jr\\.|Sr\\.|II|III|IV)$", "").split("[\\s\u00a0]+");
        var last = words[words.length - 1];
        return last.startsWith("al-") || last.startsWith("Al-") ? last.substring(3) : last;
    }
}
