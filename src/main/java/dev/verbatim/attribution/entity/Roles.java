package dev.verbatim.attribution.entity;

import dev.verbatim.attribution.phrase.Phrases;
import dev.verbatim.attribution.token.Sentence;
import dev.verbatim.attribution.token.Token;
import dev.verbatim.attribution.token.TokenSpan;
import dev.verbatim.attribution.token.WordGroup;
import org.jspecify.annotations.Nullable;

/// Finds what the text says somebody is, around the name.
final class Roles {

    private Roles() {}

    /// @param first where the name begins in its phrase
    static @Nullable String of(Sentence sentence, TokenSpan phrase, int first) {
        var role = within(sentence, phrase, first);
        if (role == null && phrase.first() < first) {
            role = before(sentence, phrase.first());
        }
        if (role == null && sentence.is(phrase.first() - 1, Token.Kind.COMMA)) {
            role = beforeComma(sentence, phrase.first() - 1);
        }
        return role == null ? following(sentence, phrase.end()) : role;
    }

    /// "the monitoring group the Observatory of Tides": the description stands right before the article.
    private static @Nullable String before(Sentence sentence, int article) {
        if (!sentence.is(article, WordGroup.DETERMINER)
                || !(sentence.is(article - 1, WordGroup.ORGANISATION) || sentence.is(article - 1, WordGroup.ROLE))
                || !sentence.is(article - 1, Token.Kind.WORD)) {
            return null;
        }
        var phrase = new Phrases(sentence).endingAt(article);
        if (phrase == null) {
            return null;
        }
        var first = phrase.first();
        while (first < article - 1 && sentence.is(first, WordGroup.DETERMINER)) {
            first++;
        }
        return sentence.printed(first, article);
    }

    /// The words before the name, without an article.
    private static @Nullable String within(Sentence sentence, TokenSpan phrase, int first) {
        var from = phrase.first();
        var end = first;
        while (end > from && new Phrases(sentence).isOpener(end - 1)) {
            end--;
        }
        while (from < end && new Phrases(sentence).isOpener(from)) {
            from++;
        }
        return from < end
                        && !sentence.word(end - 1).equals("and")
                        && !sentence.word(end - 1).equals("'s")
                ? sentence.printed(from, end)
                : null;
    }

    /// "The head of the board, Ann Lee, said".
    private static @Nullable String beforeComma(Sentence sentence, int comma) {
        var phrase = new Phrases(sentence).endingAt(comma);
        if (phrase == null || !hasRole(sentence, phrase.first(), phrase.end())) {
            return null;
        }
        var first = phrase.first();
        while (first < comma - 1 && sentence.is(first, WordGroup.DETERMINER)) {
            first++;
        }
        return sentence.printed(first, comma);
    }

    /// "Ann Lee, a builder from Akron, said"; ages and places are no roles.
    private static @Nullable String following(Sentence sentence, int end) {
        if (!sentence.is(end, Token.Kind.COMMA)) {
            return null;
        }
        var from = end + 1;
        if (sentence.is(from, Token.Kind.NUMBER) && sentence.is(from + 1, Token.Kind.COMMA)) {
            from += 2;
        }
        var phrases = new Phrases(sentence);
        if (!phrases.isOpener(from) && !sentence.is(from, WordGroup.ROLE)) {
            return null;
        }
        var to = from;
        while (to < sentence.size()
                && to < from + 25
                && !sentence.is(to, Token.Kind.COMMA)
                && !sentence.is(to, Token.Kind.STOP)
                && !sentence.is(to, WordGroup.RELATIVE)
                && !sentence.is(to, Token.Kind.QUOTED)
                && !sentence.is(to, Token.Kind.BREAK)) {
            to++;
        }
        while (from < to && sentence.is(from, WordGroup.DETERMINER)) {
            from++;
        }
        return hasRole(sentence, from, to) ? sentence.printed(from, to) : null;
    }

    private static boolean hasRole(Sentence sentence, int from, int to) {
        for (var at = from; at < to; at++) {
            if (sentence.is(at, WordGroup.ROLE)
                    || sentence.is(at, WordGroup.UNNAMED)
                    || sentence.is(at, WordGroup.TITLE)) {
                return true;
            }
        }
        return false;
    }
}
