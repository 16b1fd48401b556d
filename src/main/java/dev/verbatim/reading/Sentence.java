package dev.verbatim.reading;

import dev.verbatim.content.Span;
import java.util.List;

/// A sentence as words and marks, with what the rules ask of them. Asking beyond its ends is allowed.
final class Sentence {

    private static final Token NOTHING = new Token(0, 0, Token.Kind.STOP, "");

    final String text;
    final Lexicon lexicon;
    private final List<Token> tokens;
    private final Effort effort;

    Sentence(String text, List<Token> tokens, Lexicon lexicon, Effort effort) {
        this.text = text;
        this.tokens = List.copyOf(tokens);
        this.lexicon = lexicon;
        this.effort = effort;
    }

    int size() {
        return tokens.size();
    }

    Token at(int index) {
        effort.step();
        return index >= 0 && index < tokens.size() ? tokens.get(index) : NOTHING;
    }

    String word(int index) {
        return at(index).word();
    }

    boolean is(int index, Group group) {
        return lexicon.is(group, at(index).word());
    }

    boolean is(int index, Token.Kind kind) {
        return at(index).kind() == kind;
    }

    boolean isNamed(int index) {
        return is(index, Token.Kind.NAME);
    }

    /// As the text has it.
    String printed(int first, int end) {
        return end <= first ? "" : text.substring(at(first).start(), at(end - 1).end());
    }

    String printed(Phrase phrase) {
        return printed(phrase.first(), phrase.end());
    }

    Span span(Phrase phrase) {
        return new Span(at(phrase.first()).start(), at(phrase.end() - 1).end());
    }

    /// The words of two tokens with a space between, for the phrases of the lists.
    String pair(int index) {
        return word(index) + " " + word(index + 1);
    }

    boolean isTime(int index) {
        return is(index, Group.DAY) || is(index, Group.TIME) || isNamed(index) && is(index, Group.MONTH);
    }

    /// An adverb of the list, or one in -ly.
    boolean isAdverb(int index) {
        var word = word(index);
        return is(index, Group.ADVERB)
                || word.length() > 4
                        && word.endsWith("ly")
                        && is(index, Token.Kind.WORD)
                        && !word.equals("family")
                        && !word.equals("ally");
    }

    /// The last mark within a quoted passage, as that before "he said".
    char endOfQuoted(int index) {
        var token = at(index);
        for (var at = token.end() - 2; at > Math.max(token.start(), token.end() - 40); at--) {
            var c = text.charAt(at);
            if (Character.isLetterOrDigit(c) || ",.?!—–-…".indexOf(c) >= 0) {
                return c;
            }
        }
        return ' ';
    }
}
