package dev.verbatim.attribution.entity;

import dev.verbatim.attribution.phrase.Phrases;
import dev.verbatim.attribution.phrase.Several;
import dev.verbatim.attribution.rule.Voice;
import dev.verbatim.attribution.token.Sentence;
import dev.verbatim.attribution.token.Token;
import dev.verbatim.attribution.token.TokenSpan;
import dev.verbatim.attribution.token.WordGroup;
import org.jspecify.annotations.Nullable;

/// What the words of a voice say: the name in them, the role before or after it, and what it is the name of.
///
/// @param named the words that name or describe, without the role
/// @param role null where the text gives none here
/// @param is null where the words do not tell
public record SpeakerMention(
        Sentence sentence,
        TokenSpan named,
        @Nullable String role,
        @Nullable SpeakerTraits is) {

    public static SpeakerMention of(Voice voice) {
        var sentence = voice.sentence();
        var phrase = voice.phrase();
        if (phrase.size() == 1 && sentence.is(phrase.first(), WordGroup.PRONOUN)) {
            return new SpeakerMention(sentence, phrase, null, null);
        }
        var end = endOfHead(sentence, phrase);
        var last = end;
        while (last > phrase.first() && sentence.is(last - 1, Token.Kind.ASIDE)) {
            last--;
        }
        var first = last;
        while (first > phrase.first() && isOfName(sentence, first - 1, last)) {
            first--;
        }
        while (first < last && !sentence.isNamed(first)) {
            first++;
        }
        if (first == last) {
            var body = body(sentence, phrase, last);
            return body != null ? body : new SpeakerMention(sentence, phrase, null, unnamed(sentence, phrase, last));
        }
        return named(sentence, phrase, first, last);
    }

    private static SpeakerMention named(Sentence sentence, TokenSpan phrase, int from, int last) {
        var first = from;
        for (var at = from; at < last - 1; at++) {
            if (sentence.is(at, WordGroup.TITLE) || sentence.is(at, WordGroup.ROLE) || isAdjective(sentence, at)) {
                first = at + 1;
            }
        }
        var organisation = isOrganisation(sentence, first, last, phrase.first());
        if (organisation) {
            first = from;
            while (first < last - 1 && isAdjective(sentence, first)) {
                first++;
            }
        } else if (sentence.is(last - 1, WordGroup.ROLE) || sentence.is(last - 1, WordGroup.UNNAMED)) {
            return new SpeakerMention(sentence, phrase, null, unnamed(sentence, phrase, last));
        }
        var role = Roles.of(sentence, phrase, first);
        var is = organisation
                ? SpeakerTraits.ORGANISATION
                : last - first >= 2 || role != null ? SpeakerTraits.PERSON : null;
        return new SpeakerMention(sentence, new TokenSpan(first, last), role, is);
    }

    /// "the AFP news agency", "the Army of Islam coalition", "the harbour campaign": a body with a common noun behind.
    private static @Nullable SpeakerMention body(Sentence sentence, TokenSpan phrase, int last) {
        var end = last;
        while (end > phrase.first() && !sentence.isNamed(end - 1) && last - end < 3) {
            end--;
        }
        if (end == phrase.first()
                || end == last
                || !sentence.isNamed(end - 1)
                || !sentence.is(last - 1, WordGroup.ORGANISATION)) {
            return null;
        }
        var first = end;
        while (first > phrase.first() && isOfName(sentence, first - 1, end)) {
            first--;
        }
        while (first < end - 1 && isAdjective(sentence, first)) {
            first++;
        }
        var proper = end - first > 2 || isAcronym(sentence, end - 1);
        return new SpeakerMention(
                sentence, new TokenSpan(first, proper ? end : last), null, SpeakerTraits.ORGANISATION);
    }

    /// The head ends at the first preposition, unless that is part of a name: Observatory for Human Rights.
    private static int endOfHead(Sentence sentence, TokenSpan phrase) {
        for (var at = phrase.first() + 1; at < phrase.end(); at++) {
            if (sentence.is(at, WordGroup.PREPOSITION) && !joinsName(sentence, at, phrase)) {
                return at;
            }
        }
        return phrase.end();
    }

    private static boolean joinsName(Sentence sentence, int at, TokenSpan phrase) {
        return at + 1 < phrase.end()
                && sentence.isNamed(at - 1)
                && sentence.isNamed(at + 1)
                && !sentence.is(at - 1, WordGroup.ROLE)
                && (sentence.word(at).equals("of") || sentence.word(at).equals("for"))
                && new Phrases(sentence).isOpener(startOfRun(sentence, at - 1, phrase.first()) - 1);
    }

    private static int startOfRun(Sentence sentence, int at, int bottom) {
        var first = at;
        while (first > bottom && sentence.isNamed(first - 1)) {
            first--;
        }
        return Math.max(first, bottom + 1);
    }

    private static boolean isOfName(Sentence sentence, int at, int last) {
        if (sentence.isNamed(at) || sentence.is(at, Token.Kind.QUOTED)) {
            return true;
        }
        return at + 1 < last
                        && sentence.isNamed(at + 1)
                        && (sentence.is(at, WordGroup.PARTICLE)
                                || (sentence.word(at).equals("of")
                                                || sentence.word(at).equals("for"))
                                        && sentence.isNamed(at - 1))
                || sentence.is(at, Token.Kind.WORD)
                        && at == last - 1
                        && sentence.isNamed(at - 1)
                        && sentence.word(at).startsWith("al-");
    }

    /// Saudi-funded, U.K.-based.
    private static boolean isAdjective(Sentence sentence, int at) {
        var word = sentence.printed(at, at + 1);
        var hyphen = word.lastIndexOf('-');
        return hyphen > 0 && hyphen + 1 < word.length() && Character.isLowerCase(word.charAt(hyphen + 1));
    }

    private static boolean isOrganisation(Sentence sentence, int first, int last, int phraseFirst) {
        for (var at = first; at < last; at++) {
            if (sentence.is(at, WordGroup.ORGANISATION) && !(last - first == 1 && sentence.is(at, WordGroup.ROLE))
                    || sentence.word(at).equals("of")
                    || sentence.word(at).equals("for")) {
                return true;
            }
        }
        return first > phraseFirst && sentence.word(first - 1).equals("the")
                || last - first == 1 && isAcronym(sentence, first);
    }

    static boolean isAcronym(Sentence sentence, int at) {
        var printed = sentence.printed(at, at + 1);
        return printed.length() >= 2 && printed.length() <= 6 && printed.chars().allMatch(Character::isUpperCase)
                || sentence.is(at, WordGroup.AGENCY);
    }

    private static @Nullable SpeakerTraits unnamed(Sentence sentence, TokenSpan phrase, int end) {
        for (var at = end - 1; at >= phrase.first(); at--) {
            if (sentence.is(at, WordGroup.UNNAMED) || sentence.is(at, WordGroup.ROLE)) {
                return Several.in(sentence, new TokenSpan(phrase.first(), end))
                        ? SpeakerTraits.UNNAMED_GROUP
                        : SpeakerTraits.UNNAMED_PERSON;
            }
            if (sentence.is(at, WordGroup.ORGANISATION) || sentence.is(at, WordGroup.DOCUMENT)) {
                return SpeakerTraits.ORGANISATION;
            }
        }
        return Several.in(sentence, phrase) ? SpeakerTraits.UNNAMED_GROUP : null;
    }

    public String printed() {
        return sentence.printed(named);
    }

    /// A name, not only "the company".
    public boolean isProper() {
        for (var at = named.first(); at < named.end(); at++) {
            if (sentence.isNamed(at) && !sentence.is(at, WordGroup.DETERMINER)) {
                return true;
            }
        }
        return false;
    }

    public boolean isPronoun() {
        return named.size() == 1 && sentence.is(named.first(), WordGroup.PRONOUN);
    }

    int position() {
        return sentence.at(named.first()).start();
    }
}
