package dev.verbatim.attribution.token;

import dev.verbatim.content.Span;
import java.util.List;

/// A sentence as words and marks, with what the rules ask of them. Asking beyond its ends is allowed.
public final class Sentence {

    private static final Token NOTHING = new Token(0, 0, Token.Kind.STOP, "");

    public final String text;
    public final Lexicon lexicon;
    private final List<Token> tokens;
    private final Effort effort;

    public Sentence(String text, List<Token> tokens, Lexicon lexicon, Effort effort) {
        this.text = text;
        this.tokens = List.copyOf(tokens);
        this.lexicon = lexicon;
        this.effort = effort;
    }

    public int size() {
        return tokens.size();
    }

    public Token at(int index) {
        effort.step();
        return index >= 0 && index < tokens.size() ? tokens.get(index) : NOTHING;
    }

    public String word(int index) {
        return at(index).word();
    }

    public boolean is(int index, WordGroup group) {
        return lexicon.is(group, at(index).word());
    }

    public boolean is(int index, Token.Kind kind) {
        return at(index).kind() == kind;
    }

    public boolean isNamed(int index) {
        return is(index, Token.Kind.NAME);
    }

    /// As the text has it.
    public String printed(int first, int end) {
        return end <= first ? "" : text.substring(at(first).start(), at(end - 1).end());
    }

    public String printed(TokenSpan phrase) {
        return printed(phrase.first(), phrase.end());
    }

    public Span span(TokenSpan phrase) {
        return new Span(at(phrase.first()).start(), at(phrase.end() - 1).end());
    }

    /// The words of two tokens with a space between, for the phrases of the lists.
    public String pair(int index) {
        return word(index) + " " + word(index + 1);
    }

    public boolean isTime(int index) {
        return is(index, WordGroup.DAY) || is(index, WordGroup.TIME) || isNamed(index) && is(index, WordGroup.MONTH);
    }

    /// An adverb of the list, or one in -ly.
    public boolean isAdverb(int index) {
        var word = word(index);
        return is(index, WordGroup.ADVERB)
                || word.length() > 4
                        && word.endsWith("ly")
                        && is(index, Token.Kind.WORD)
                        && !word.equals("family")
                        && !word.equals("ally");
    }

    /// The last mark within a quoted passage, as that before "he said".
    public char endOfQuoted(int index) {
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
