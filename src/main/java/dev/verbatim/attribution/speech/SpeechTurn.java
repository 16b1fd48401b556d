package dev.verbatim.attribution.speech;

import dev.verbatim.attribution.rule.AnalysedSentence;
import dev.verbatim.attribution.rule.AttributedSpan;
import dev.verbatim.attribution.rule.Piece;
import dev.verbatim.attribution.rule.Utterance;
import dev.verbatim.attribution.rule.VerbSubject;
import dev.verbatim.attribution.rule.Voice;
import dev.verbatim.attribution.token.QuotedPassage;
import dev.verbatim.attribution.token.Sentence;
import dev.verbatim.attribution.token.Token;
import dev.verbatim.attribution.token.TokenSpan;
import dev.verbatim.content.Span;
import dev.verbatim.quote.QuoteKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A paragraph, in which quotes without a verb go to whoever else speaks in it.
///
/// | rule | example |
/// |---|---|
/// | floating | “It holds,” Ann Lee said. “We looked at it twice.” |
/// | floating-ahead | Ann Lee was not worried. “It holds.” |
/// | no-verb | a sign “for all who never came back”, which has no speaker |
final class SpeechTurn {

    private final List<QuotedPassage> quoted;
    private final List<Utterance> heard;
    private final @Nullable Voice before;

    /// Quotes whose speaker is named later in the paragraph, if at all.
    private final List<Integer> waiting = new ArrayList<>();

    private int passage;
    private @Nullable Voice here;
    private @Nullable Voice last;

    /// @param heard what is heard is added here
    /// @param before who spoke last before this paragraph
    SpeechTurn(List<QuotedPassage> quoted, List<Utterance> heard, @Nullable Voice before) {
        this.quoted = quoted;
        this.heard = heard;
        this.before = before;
    }

    /// Returns who spoke last, for the next paragraph.
    @Nullable
    Voice read(List<Sentence> sentences, boolean quoteOnly) {
        sentences.forEach(sentence -> read(AnalysedSentence.read(sentence)));
        waiting.forEach(index -> heard.set(index, heard.get(index).by(before)));
        return last == null && quoteOnly ? before : last;
    }

    private void read(AnalysedSentence line) {
        var sentence = line.sentence();
        var used = new HashSet<AttributedSpan>();
        for (var at = 0; at < sentence.size(); at++) {
            if (sentence.is(at, Token.Kind.QUOTED)) {
                var attribution =
                        quote(line, new Piece(passageAt(sentence.at(at).start()), sentence, at));
                if (attribution != null) {
                    used.add(attribution);
                }
            }
        }
        for (var attribution : line.attributions()) {
            if (attribution.speaker() != null) {
                paraphrase(line, attribution, attribution.speaker(), used.contains(attribution));
            }
        }
    }

    private QuotedPassage passageAt(int start) {
        while (quoted.get(passage).start() < start) {
            passage++;
        }
        return quoted.get(passage);
    }

    private @Nullable AttributedSpan quote(AnalysedSentence line, Piece piece) {
        var attribution = line.of(piece.token());
        if (!piece.isSpeech(attribution != null)) {
            return null;
        }
        var sentence = line.sentence();
        var kind = piece.isWhole() ? QuoteKind.DIRECT : QuoteKind.PARTIAL;
        if (attribution != null && attribution.speaker() != null) {
            var voice = new Voice(sentence, attribution.speaker());
            add(kind, piece, attribution, voice, attribution.rule());
            here = new Voice(sentence, line.lastSpeaker(attribution));
            waiting.forEach(index -> heard.set(index, heard.get(index).by(voice)));
            waiting.clear();
        } else if (kind == QuoteKind.PARTIAL && VerbSubject.leading(sentence) != null) {
            add(kind, piece, null, null, "no-verb");
        } else if (here != null) {
            add(kind, piece, null, here, "floating");
        } else {
            waiting.add(heard.size());
            add(kind, piece, null, null, "floating-ahead");
        }
        return attribution;
    }

    private void paraphrase(AnalysedSentence line, AttributedSpan attribution, TokenSpan speaker, boolean used) {
        var voice = new Voice(line.sentence(), speaker);
        last = attribution.nested() ? last : voice;
        here = here == null ? voice : here;
        if (!attribution.strong()
                || used
                || !line.reports(attribution)
                || attribution.rule().startsWith("quote-")) {
            return;
        }
        var span = line.reported(attribution);
        if (span != null && span.of(line.sentence().text).indexOf(' ') > 0) {
            heard.add(
                    new Utterance(QuoteKind.PARAPHRASE, span, line.sentence(), attribution, voice, attribution.rule()));
        }
    }

    private void add(
            QuoteKind kind, Piece piece, @Nullable AttributedSpan attribution, @Nullable Voice voice, String rule) {
        var span = new Span(piece.quoted().inner(), piece.quoted().innerEnd());
        heard.add(new Utterance(kind, span, piece.sentence(), attribution, voice, rule));
    }
}
