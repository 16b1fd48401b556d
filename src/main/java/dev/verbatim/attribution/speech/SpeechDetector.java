package dev.verbatim.attribution.speech;

import dev.verbatim.attribution.rule.Utterance;
import dev.verbatim.attribution.rule.Voice;
import dev.verbatim.attribution.token.Effort;
import dev.verbatim.attribution.token.Lexicon;
import dev.verbatim.attribution.token.NewsText;
import dev.verbatim.attribution.token.QuotationMarks;
import dev.verbatim.attribution.token.Sentence;
import dev.verbatim.attribution.token.Sentences;
import dev.verbatim.attribution.token.Token;
import dev.verbatim.attribution.token.TokenSpan;
import dev.verbatim.attribution.token.Tokens;
import dev.verbatim.content.Span;
import dev.verbatim.quote.QuoteKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Goes through the paragraphs and notes what is said, and by whom as far as each sentence and its neighbours tell.
public final class SpeechDetector {

    public static final String HEADLINE = "headline-label";

    private static final int LONGEST_NAME = 4;
    private static final int LONGEST_HEADLINE = 300;

    private final NewsText news;
    private final Lexicon lexicon;
    private final Effort effort;
    private final List<Utterance> heard = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();

    /// Who spoke last before this paragraph.
    private @Nullable Voice before;

    public SpeechDetector(NewsText news, Lexicon lexicon, Effort effort) {
        this.news = news;
        this.lexicon = lexicon;
        this.effort = effort;
    }

    public List<Utterance> heard() {
        return heard;
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    public void listen() {
        var paragraphs = news.paragraphs();
        var labels = SpeakerLabels.in(news.text(), paragraphs, effort);
        if (labels.byParagraph().isEmpty()) {
            headline(paragraphs);
        }
        for (var i = 0; i < paragraphs.size(); i++) {
            var paragraph = paragraphs.get(i);
            var label = labels.byParagraph().get(paragraph);
            if (label != null) {
                labelled(paragraph, label);
                continue;
            }
            var goesOn = i + 1 < paragraphs.size() && QuotationMarks.opens(news.text(), paragraphs.get(i + 1));
            var quoted = goesOn
                    ? QuotationMarks.in(news.text(), paragraph, effort)
                    : QuotationMarks.closedIn(news.text(), paragraph, effort);
            var tokens = Tokens.of(news.text(), paragraph, quoted, lexicon, effort);
            var own = Sentences.of(news.text(), tokens, lexicon, effort);
            sentences.addAll(own);
            before = new SpeechTurn(quoted, heard, before).read(own, isQuoteOnly(tokens));
        }
    }

    /// "Lee: The bridge is safe" is a report where the text quotes Lee, which shows later.
    private void headline(List<Span> paragraphs) {
        if (paragraphs.isEmpty()
                || paragraphs.getFirst().end() - paragraphs.getFirst().start() > LONGEST_HEADLINE) {
            return;
        }
        var words = sentence(Tokens.of(news.text(), paragraphs.getFirst(), List.of(), lexicon, effort));
        var colon = 0;
        while (colon < LONGEST_NAME && words.isNamed(colon)) {
            colon++;
        }
        if (colon > 0 && words.is(colon, Token.Kind.COLON) && words.size() > colon + LONGEST_NAME) {
            var last = words.is(words.size() - 1, Token.Kind.STOP) ? words.size() - 1 : words.size();
            heard.add(new Utterance(
                    QuoteKind.PARAPHRASE,
                    words.span(new TokenSpan(colon + 1, last)),
                    words,
                    null,
                    new Voice(words, new TokenSpan(0, colon)),
                    HEADLINE));
        }
    }

    private void labelled(Span paragraph, Span label) {
        var name = sentence(Tokens.of(news.text(), label, List.of(), lexicon, effort));
        var words = new Span(label.end() + 2, paragraph.end());
        if (name.size() == 0 || words.of(news.text()).isBlank()) {
            return;
        }
        var voice = new Voice(name, new TokenSpan(0, name.size()));
        var marked = label.start() > paragraph.start();
        heard.add(new Utterance(marked ? QuoteKind.DIRECT : QuoteKind.PARAPHRASE, words, name, null, voice, "label"));
        before = voice;
    }

    private Sentence sentence(List<Token> tokens) {
        return new Sentence(news.text(), tokens, lexicon, effort);
    }

    private static boolean isQuoteOnly(List<Token> tokens) {
        return !tokens.isEmpty()
                && tokens.stream().noneMatch(token -> token.is(Token.Kind.WORD) || token.is(Token.Kind.NAME));
    }
}
