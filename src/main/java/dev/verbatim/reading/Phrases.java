package dev.verbatim.reading;

import org.jspecify.annotations.Nullable;

/// Finds where the phrase begins or ends that names somebody, with nothing but lists of small words.
///
/// A phrase runs over names, nouns and what joins them, and stops at verbs, marks and the words that open clauses.
final class Phrases {

    /// No phrase is longer, which keeps the time linear.
    private static final int LONGEST = 30;

    private final Sentence sentence;

    Phrases(Sentence sentence) {
        this.sentence = sentence;
    }

    /// The phrase that ends here: "a spokesman for the harbour" of "a spokesman for the harbour said".
    @Nullable
    Phrase endingAt(int end) {
        var first = end;
        var bottom = Math.max(0, end - LONGEST);
        while (first > bottom && extendsLeft(first - 1, first, end)) {
            first--;
        }
        while (first < end && isLoose(first)) {
            first++;
        }
        return first < end ? new Phrase(first, end) : null;
    }

    private boolean extendsLeft(int at, int first, int end) {
        var token = sentence.at(at);
        if (first < end
                && (isPronoun(first) || isOpener(first))
                && !sentence.is(at, Group.PREPOSITION)
                && !isOpener(at)) {
            return false;
        }
        return switch (token.kind()) {
            case NAME -> !(sentence.isTime(at) && first == end) && !startsClause(at) && !(isPronoun(at) && first < end);
            case NUMBER, ASIDE -> true;
            case QUOTED -> token.end() - token.start() < 22 && first < end && sentence.isNamed(at - 1);
            case WORD -> word(at, first, end);
            case COMMA, COLON, BREAK, STOP, OTHER -> false;
        };
    }

    private boolean word(int at, int first, int end) {
        if (sentence.is(at, Group.CLITIC)
                || sentence.word(at).equals("'s")
                || sentence.word(at).equals("'")) {
            return first < end;
        }
        if (isPronoun(at)) {
            return first == end || isOpener(at);
        }
        if (sentence.is(at, Group.PREPOSITION)) {
            return first < end && joins(at, first);
        }
        if (sentence.word(at).equals("and")) {
            return first < end && joinsEqual(at, first);
        }
        return isOpener(at) || !isStop(at);
    }

    /// A preposition belongs to the phrase where a noun stands before it.
    private boolean joins(int at, int first) {
        var before = at - 1;
        if (before < 0 || sentence.isTime(first) || !isClose(sentence.word(at))) {
            return false;
        }
        var noun = sentence.isNamed(before) && !startsClause(before)
                || sentence.is(before, Token.Kind.ASIDE)
                || sentence.word(at).equals("around") && sentence.word(before).equals("and")
                || sentence.is(before, Token.Kind.WORD)
                        && !isStop(before)
                        && !isOpener(before)
                        && !isPronoun(before)
                        && !sentence.is(before, Group.PREPOSITION);
        return noun
                && !(sentence.isNamed(first)
                        && sentence.isNamed(first + 1)
                        && before == 0
                        && sentence.is(before, Group.SAY));
    }

    private static boolean isClose(String preposition) {
        return switch (preposition) {
            case "of",
                    "for",
                    "from",
                    "in",
                    "at",
                    "with",
                    "on",
                    "to",
                    "behind",
                    "against",
                    "under",
                    "near",
                    "within",
                    "outside",
                    "around",
                    "across",
                    "among" -> true;
            default -> false;
        };
    }

    private boolean joinsEqual(int at, int first) {
        var named = sentence.isNamed(at - 1) || sentence.is(at - 1, Token.Kind.ASIDE);
        return named && sentence.isNamed(first)
                || sentence.is(at - 1, Group.UNNAMED) && !sentence.isNamed(first)
                || sentence.is(at - 1, Group.ROLE);
    }

    /// The phrase that begins here: "Ann Lee of the harbour board" of "said Ann Lee of the harbour board".
    @Nullable
    Phrase startingAt(int first) {
        var end = first;
        while (end < first + LONGEST && end < sentence.size() && extendsRight(end, first)) {
            end++;
        }
        while (end > first
                && (sentence.is(end - 1, Group.PREPOSITION)
                        || sentence.is(end - 1, Group.CONJUNCTION)
                        || sentence.is(end - 1, Group.DETERMINER) && end - 1 > first)) {
            end--;
        }
        return end > first && isNominal(first, end) ? new Phrase(first, end) : null;
    }

    private boolean extendsRight(int at, int first) {
        var token = sentence.at(at);
        return switch (token.kind()) {
            case NAME -> !sentence.isTime(at) && !(at > first && isPronoun(at - 1) && !isOpener(at - 1));
            case NUMBER, ASIDE -> true;
            case QUOTED -> token.end() - token.start() < 22 && sentence.isNamed(at - 1) && sentence.isNamed(at + 1);
            case WORD -> wordRight(at, first);
            case COMMA, COLON, BREAK, STOP, OTHER -> false;
        };
    }

    private boolean wordRight(int at, int first) {
        if (sentence.word(at).equals("'s")) {
            return true;
        }
        if (at == first) {
            return isPronoun(at) || isOpener(at) || !isStop(at) && !sentence.is(at, Group.PREPOSITION);
        }
        if (isPronoun(at - 1) && !isOpener(at - 1)) {
            return false;
        }
        if (isOpener(at)) {
            return sentence.is(at - 1, Group.PREPOSITION)
                    || isOpener(at - 1)
                    || sentence.word(at - 1).equals("and");
        }
        if (sentence.is(at, Group.PREPOSITION)) {
            return followsOn(at);
        }
        if (sentence.word(at).equals("and")) {
            return sentence.isNamed(at + 1) && sentence.isNamed(at - 1) || sentence.is(at + 1, Group.UNNAMED);
        }
        return isOpener(at - 1) && sentence.word(at).endsWith("ing")
                || !isStop(at)
                        && !isPronoun(at)
                        && !sentence.isTime(at)
                        && !sentence.word(at).endsWith("ing");
    }

    /// Of and for lead on; in and at only to a place or a body, not to "in a statement".
    private boolean followsOn(int at) {
        var next = at + 1;
        return switch (sentence.word(at)) {
            case "of", "for", "with" -> true;
            case "at", "in", "from", "on" ->
                sentence.isNamed(next) && !sentence.isTime(next)
                        || sentence.word(next).equals("the")
                                && sentence.isNamed(next + 1)
                                && !sentence.isTime(next + 1);
            default -> false;
        };
    }

    private boolean isNominal(int first, int end) {
        for (var at = first; at < end; at++) {
            if (sentence.isNamed(at) || sentence.is(at, Token.Kind.WORD) && !isOpener(at)) {
                return true;
            }
        }
        return false;
    }

    boolean isPronoun(int at) {
        return sentence.is(at, Group.PRONOUN)
                && !(isOpener(at) && !isStop(at + 1) && sentence.is(at + 1, Token.Kind.WORD));
    }

    boolean isOpener(int at) {
        return sentence.is(at, Group.DETERMINER);
    }

    private boolean startsClause(int at) {
        return isStop(at)
                || sentence.is(at, Group.SUBORDINATE)
                || sentence.isAdverb(at)
                || sentence.is(at, Group.CONJUNCTION)
                || sentence.is(at, Group.PREPOSITION);
    }

    private boolean isLoose(int at) {
        return sentence.is(at, Group.PREPOSITION)
                || sentence.is(at, Group.CONJUNCTION)
                || sentence.is(at, Group.CLITIC)
                || sentence.word(at).equals("'s")
                || startsClause(at) && !isOpener(at) && !isPronoun(at);
    }

    /// Words that no phrase about a speaker holds: verbs of the lists, helping verbs, what opens a clause.
    boolean isStop(int at) {
        return sentence.is(at, Group.STOPWORD)
                || sentence.is(at, Group.AUXILIARY)
                || sentence.is(at, Group.MODAL)
                || sentence.is(at, Group.CONJUNCTION)
                || sentence.is(at, Group.RELATIVE)
                || sentence.is(at, Group.SUBORDINATE)
                || sentence.isAdverb(at) && sentence.is(at, Token.Kind.WORD)
                || sentence.is(at, Token.Kind.WORD) && isFinite(at);
    }

    private boolean isFinite(int at) {
        var word = sentence.word(at);
        return (word.endsWith("ed")
                        || word.endsWith("ing")
                        || word.equals("said")
                        || word.equals("told")
                        || word.equals("says"))
                && (sentence.is(at, Group.SAY)
                        || sentence.is(at, Group.TELL)
                        || sentence.is(at, Group.NAME_IT)
                        || sentence.is(at, Group.THINK));
    }
}
