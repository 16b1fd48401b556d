package dev.verbatim.attribution.rule;

import dev.verbatim.attribution.token.Sentence;
import dev.verbatim.attribution.token.Token;
import dev.verbatim.attribution.token.TokenSpan;
import dev.verbatim.attribution.token.WordGroup;
import dev.verbatim.content.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sentence with what the rules found in it.
public record AnalysedSentence(Sentence sentence, List<AttributedSpan> attributions) {

    public static AnalysedSentence read(Sentence sentence) {
        var found = new ArrayList<AttributedSpan>();
        for (var at = 0; at < sentence.size(); at++) {
            var attribution = firstAt(sentence, at, found);
            if (attribution != null) {
                found.add(attribution);
                at = Math.max(at, attribution.cue().end() - 1);
            }
        }
        return new AnalysedSentence(sentence, ClauseBounds.settled(sentence, found));
    }

    private static @Nullable AttributedSpan firstAt(Sentence sentence, int at, List<AttributedSpan> found) {
        if (!sentence.is(at, Token.Kind.WORD) && !sentence.is(at, Token.Kind.NAME)) {
            return null;
        }
        for (var rule : Rule.ALL) {
            var attribution = rule.at(sentence, at, found);
            if (attribution != null) {
                return attribution;
            }
        }
        return null;
    }

    /// The attribution that a quoted passage belongs to: the nearest that covers it.
    @Nullable
    public AttributedSpan of(int token) {
        @Nullable AttributedSpan nearest = null;
        var least = Integer.MAX_VALUE;
        for (var attribution : attributions) {
            if (attribution.covers(token)) {
                var distance = attribution.first() > token
                        ? attribution.first() - token
                        : token - attribution.cue().end();
                distance += attribution.nested() ? 1000 : 0;
                if (distance <= least) {
                    nearest = attribution;
                    least = distance;
                }
            }
        }
        return nearest;
    }

    /// Within somebody's words only the plainest report is one of its own.
    public boolean reports(AttributedSpan attribution) {
        return !attribution.nested()
                || attribution.rule().startsWith("clause-")
                || attribution.rule().equals("said-clause")
                        && !sentence.word(attribution.first() - 1).equals("that");
    }

    /// Who is heard last where two attribute the same quote: Lee explained that “it holds,” she said.
    public TokenSpan lastSpeaker(AttributedSpan attribution) {
        var last = attribution;
        for (var other : attributions) {
            if (other.rule().equals("quote-name-said") && other.first() > last.first()) {
                last = other;
            }
        }
        var speaker = last.speaker();
        return speaker == null ? new TokenSpan(0, 1) : speaker;
    }

    /// The words of a report without quotation marks; null where there are too few.
    @Nullable
    public Span reported(AttributedSpan attribution) {
        var first = attribution.before().isEmpty()
                ? attribution.after().first()
                : attribution.before().first();
        var end = attribution.after().isEmpty() || attribution.rule().equals("quote-name-said")
                ? attribution.before().end()
                : attribution.after().end();
        if (attribution.before().isEmpty()) {
            end = attribution.after().end();
        }
        while (first < end
                && (sentence.is(first, Token.Kind.COMMA)
                        || sentence.is(first, WordGroup.PLAIN_THAT)
                        || attribution.rule().equals("vowed-to")
                                && sentence.word(first).equals("to")
                        || sentence.is(first, Token.Kind.BREAK)
                        || !attribution.before().isEmpty() && sentence.is(first, WordGroup.CONJUNCTION))) {
            first++;
        }
        while (end > first
                && (sentence.is(end - 1, Token.Kind.STOP)
                        || sentence.is(end - 1, Token.Kind.COMMA)
                        || sentence.is(end - 1, Token.Kind.BREAK))) {
            end--;
        }
        return end - first < 1 ? null : sentence.span(new TokenSpan(first, end));
    }
}
