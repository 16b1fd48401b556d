package dev.verbatim.attribution.token;

import java.util.ArrayList;
import java.util.List;

/// Cuts the words of a paragraph into sentences; a quoted passage stays with the words that attribute it.
public final class Sentences {

    /// How many words may stand between a quote that ends in a mark of its own and its verb.
    private static final int REACH = 20;

    /// What is longer is no sentence; cutting it keeps the time linear.
    private static final int LONGEST = 400;

    private Sentences() {}

    public static List<Sentence> of(String text, List<Token> tokens, Lexicon lexicon, Effort effort) {
        var whole = new Sentence(text, tokens, lexicon, effort);
        var found = new ArrayList<Sentence>();
        var first = 0;
        for (var at = 0; at < tokens.size(); at++) {
            if (endsAt(whole, at) || at - first >= LONGEST) {
                found.add(new Sentence(text, tokens.subList(first, at + 1), lexicon, effort));
                first = at + 1;
            }
        }
        if (first < tokens.size()) {
            found.add(new Sentence(text, tokens.subList(first, tokens.size()), lexicon, effort));
        }
        return found;
    }

    private static boolean endsAt(Sentence whole, int at) {
        var next = whole.at(at + 1);
        if (whole.is(at, Token.Kind.STOP)) {
            return !next.is(Token.Kind.STOP) && !next.is(Token.Kind.WORD) && !next.is(Token.Kind.COMMA);
        }
        if (at + 1 >= whole.size() || !whole.is(at, Token.Kind.QUOTED)) {
            return false;
        }
        return switch (whole.endOfQuoted(at)) {
            case '.' -> startsSentence(next);
            case '?', '!', '…' -> startsSentence(next) && !attributes(whole, at + 1);
            default -> next.is(Token.Kind.QUOTED);
        };
    }

    private static boolean startsSentence(Token next) {
        return next.is(Token.Kind.NAME) || next.is(Token.Kind.QUOTED) || next.is(Token.Kind.NUMBER);
    }

    /// “Why?” Ms. Doe asked.
    private static boolean attributes(Sentence whole, int from) {
        for (var at = from; at < from + REACH; at++) {
            if (whole.is(at, Token.Kind.STOP)
                    || whole.is(at, Token.Kind.QUOTED)
                            && whole.at(at).end() - whole.at(at).start() > 20) {
                return false;
            }
            if (whole.is(at, WordGroup.SAY) || whole.is(at, WordGroup.TELL)) {
                return true;
            }
        }
        return false;
    }
}
