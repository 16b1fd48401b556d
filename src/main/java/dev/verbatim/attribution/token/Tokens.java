package dev.verbatim.attribution.token;

import dev.verbatim.content.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Splits a paragraph into words and marks; what is quoted or in brackets is one token.
public final class Tokens {

    /// Longer ones are no words of a language.
    private static final int LONGEST_WORD = 60;

    /// Brackets that hold more are sentences of their own.
    private static final int LONGEST_ASIDE = 120;

    private final String text;
    private final int end;
    private final Lexicon lexicon;
    private final Effort effort;
    private final List<Token> tokens = new ArrayList<>();

    private Tokens(String text, int end, Lexicon lexicon, Effort effort) {
        this.text = text;
        this.end = end;
        this.lexicon = lexicon;
        this.effort = effort;
    }

    public static List<Token> of(
            String text, Span stretch, List<QuotedPassage> quoted, Lexicon lexicon, Effort effort) {
        var tokens = new Tokens(text, stretch.end(), lexicon, effort);
        var at = stretch.start();
        for (var passage : quoted) {
            if (passage.start() >= at) {
                tokens.read(at, passage.start());
                tokens.add(passage.start(), passage.end(), Token.Kind.QUOTED);
                at = passage.end();
            }
        }
        tokens.read(at, stretch.end());
        return tokens.tokens;
    }

    private void read(int from, int to) {
        var at = from;
        while (at < to) {
            effort.step();
            var c = text.charAt(at);
            if (Character.isLetterOrDigit(c)
                    || isSign(c) && at + 1 < to && Character.isLetterOrDigit(text.charAt(at + 1))) {
                at = word(at, to);
            } else if (isApostrophe(c) && !tokens.isEmpty() && tokens.getLast().end() == at && at + 1 < to) {
                at = word(at, to);
            } else if (c == '(' || c == '[') {
                at = aside(at, to);
            } else if (c == '-' && at + 1 < to && text.charAt(at + 1) == '-') {
                add(at, at + 2, Token.Kind.BREAK);
                at += 2;
            } else {
                if (!Character.isWhitespace(c) && c != '\u00a0') {
                    add(at, at + 1, kind(c));
                }
                at++;
            }
        }
    }

    private static Token.Kind kind(char c) {
        return switch (c) {
            case ',' -> Token.Kind.COMMA;
            case ':' -> Token.Kind.COLON;
            case ';', '—', '–', '-', '―' -> Token.Kind.BREAK;
            case '.', '!', '?', '…' -> Token.Kind.STOP;
            default -> Token.Kind.OTHER;
        };
    }

    private int word(int from, int to) {
        var at = from + 1;
        while (at < to && isInside(at, to) && !(isApostrophe(text.charAt(at)) && endsInClitic(at, to))) {
            effort.step();
            at++;
        }
        if (at < to && text.charAt(at) == '.' && isAbbreviation(from, at)) {
            at++;
        }
        var small = at - from > LONGEST_WORD
                ? ""
                : text.substring(from, at).replace('’', '\'').toLowerCase(Locale.ROOT);
        var first = text.charAt(from);
        var kind = Character.isDigit(first) || first == '$' || first == '#'
                ? Token.Kind.NUMBER
                : Character.isUpperCase(first) || first == '@' ? Token.Kind.NAME : Token.Kind.WORD;
        tokens.add(new Token(from, at, kind, small));
        return at;
    }

    /// Letters and digits, and the marks that stand between two of them: U.S, 3.5, AT&T, don't, hard-won.
    private boolean isInside(int at, int to) {
        var c = text.charAt(at);
        if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return true;
        }
        return (c == '.' || c == '-' || c == '&' || c == '/' || c == ',' || isApostrophe(c) || c == '_')
                        && at + 1 < to
                        && Character.isLetterOrDigit(text.charAt(at + 1))
                        && (c != ','
                                || Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1)))
                        && (c != '.' || fitsAroundDot(at))
                || c == '.'
                        && at + 2 < to
                        && text.charAt(at + 1) == '-'
                        && Character.isLetter(text.charAt(at + 2))
                        && Character.isUpperCase(text.charAt(at - 1))
                        && text.charAt(at - 2) == '.';
    }

    private boolean fitsAroundDot(int at) {
        return Character.isDigit(text.charAt(at - 1))
                || !Character.isLetterOrDigit(at >= 2 ? text.charAt(at - 2) : ' ')
                || Character.isLowerCase(text.charAt(at + 1));
    }

    /// 's, 'll, 're and their like are words of their own.
    private boolean endsInClitic(int at, int to) {
        var clitic = at + 1;
        while (clitic < to && clitic - at < 4 && Character.isLetter(text.charAt(clitic))) {
            clitic++;
        }
        return clitic - at <= 3
                && (clitic >= to || !Character.isLetterOrDigit(text.charAt(clitic)))
                && lexicon.is(WordGroup.CLITIC, text.substring(at + 1, clitic).toLowerCase(Locale.ROOT));
    }

    private boolean isAbbreviation(int from, int at) {
        if (at - from == 1) {
            return Character.isUpperCase(text.charAt(from));
        }
        if (at - from > 12) {
            return false;
        }
        var word = text.substring(from, at);
        return word.length() <= 7 && word.indexOf('.') > 0 && Character.isLetter(word.charAt(0))
                || lexicon.is(WordGroup.ABBREVIATION, word.toLowerCase(Locale.ROOT));
    }

    private int aside(int from, int to) {
        var close = text.charAt(from) == '(' ? ')' : ']';
        for (var at = from + 1; at < Math.min(to, from + LONGEST_ASIDE); at++) {
            effort.step();
            if (text.charAt(at) == close) {
                add(from, at + 1, Token.Kind.ASIDE);
                return at + 1;
            }
            if (text.charAt(at) == text.charAt(from)) {
                break;
            }
        }
        add(from, from + 1, Token.Kind.OTHER);
        return from + 1;
    }

    private void add(int from, int to, Token.Kind kind) {
        tokens.add(new Token(from, to, kind, ""));
    }

    private static boolean isSign(char c) {
        return c == '$' || c == '@' || c == '#' || c == '€' || c == '£';
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }
}
