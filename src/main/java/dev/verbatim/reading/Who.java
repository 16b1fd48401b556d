package dev.verbatim.reading;

import org.jspecify.annotations.Nullable;

/// What the words of a voice say: the name in them, the role before or after it, and what it is the name of.
///
/// @param named the words that name or describe, without the role
/// @param role null where the text gives none here
/// @param is null where the words do not tell
record Who(
        Sentence sentence,
        Phrase named,
        @Nullable String role,
        @Nullable SpeakerIs is) {

    static Who of(Voice voice) {
        var sentence = voice.sentence();
        var phrase = voice.phrase();
        if (phrase.size() == 1 && sentence.is(phrase.first(), Group.PRONOUN)) {
            return new Who(sentence, phrase, null, null);
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
            return body != null ? body : new Who(sentence, phrase, null, unnamed(sentence, phrase, last));
        }
        return named(sentence, phrase, first, last);
    }

    private static Who named(Sentence sentence, Phrase phrase, int from, int last) {
        var first = from;
        for (var at = from; at < last - 1; at++) {
            if (sentence.is(at, Group.TITLE) || sentence.is(at, Group.ROLE) || isAdjective(sentence, at)) {
                first = at + 1;
            }
        }
        var organisation = isOrganisation(sentence, first, last, phrase.first());
        if (organisation) {
            first = from;
            while (first < last - 1 && isAdjective(sentence, first)) {
                first++;
            }
        } else if (sentence.is(last - 1, Group.ROLE) || sentence.is(last - 1, Group.UNNAMED)) {
            return new Who(sentence, phrase, null, unnamed(sentence, phrase, last));
        }
        var role = Roles.of(sentence, phrase, first);
        var is = organisation ? SpeakerIs.ORGANISATION : last - first >= 2 || role != null ? SpeakerIs.PERSON : null;
        return new Who(sentence, new Phrase(first, last), role, is);
    }

    /// "the AFP news agency", "the Army of Islam coalition", "the harbour campaign": a body with a common noun behind.
    private static @Nullable Who body(Sentence sentence, Phrase phrase, int last) {
        var end = last;
        while (end > phrase.first() && !sentence.isNamed(end - 1) && last - end < 3) {
            end--;
        }
        if (end == phrase.first()
                || end == last
                || !sentence.isNamed(end - 1)
                || !sentence.is(last - 1, Group.ORGANISATION)) {
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
        return new Who(sentence, new Phrase(first, proper ? end : last), null, SpeakerIs.ORGANISATION);
    }

    /// The head ends at the first preposition, unless that is part of a name: Observatory for Human Rights.
    private static int endOfHead(Sentence sentence, Phrase phrase) {
        for (var at = phrase.first() + 1; at < phrase.end(); at++) {
            if (sentence.is(at, Group.PREPOSITION) && !joinsName(sentence, at, phrase)) {
                return at;
            }
        }
        return phrase.end();
    }

    private static boolean joinsName(Sentence sentence, int at, Phrase phrase) {
        return at + 1 < phrase.end()
                && sentence.isNamed(at - 1)
                && sentence.isNamed(at + 1)
                && !sentence.is(at - 1, Group.ROLE)
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
                        && (sentence.is(at, Group.PARTICLE)
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
            if (sentence.is(at, Group.ORGANISATION) && !(last - first == 1 && sentence.is(at, Group.ROLE))
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
                || sentence.is(at, Group.AGENCY);
    }

    private static @Nullable SpeakerIs unnamed(Sentence sentence, Phrase phrase, int end) {
        for (var at = end - 1; at >= phrase.first(); at--) {
            if (sentence.is(at, Group.UNNAMED) || sentence.is(at, Group.ROLE)) {
                return Several.in(sentence, new Phrase(phrase.first(), end))
                        ? SpeakerIs.UNNAMED_GROUP
                        : SpeakerIs.UNNAMED_PERSON;
            }
            if (sentence.is(at, Group.ORGANISATION) || sentence.is(at, Group.DOCUMENT)) {
                return SpeakerIs.ORGANISATION;
            }
        }
        return Several.in(sentence, phrase) ? SpeakerIs.UNNAMED_GROUP : null;
    }

    String printed() {
        return sentence.printed(named);
    }

    /// A name, not only "the company".
    boolean isProper() {
        for (var at = named.first(); at < named.end(); at++) {
            if (sentence.isNamed(at) && !sentence.is(at, Group.DETERMINER)) {
                return true;
            }
        }
        return false;
    }

    boolean isPronoun() {
        return named.size() == 1 && sentence.is(named.first(), Group.PRONOUN);
    }

    int position() {
        return sentence.at(named.first()).start();
    }
}
