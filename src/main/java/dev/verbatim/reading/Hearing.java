package dev.verbatim.reading;

import dev.verbatim.content.Span;
import dev.verbatim.quote.QuoteKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Goes through the paragraphs and notes what is said, and by whom as far as each sentence and its neighbours tell.
final class Hearing {

    static final String HEADLINE = "headline-label";

    private static final int LONGEST_NAME = 4;

    private final NewsText news;
    private final Lexicon lexicon;
    private final Effort effort;
    private final List<Heard> heard = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();

    /// Who spoke last before this paragraph.
    private @Nullable Voice before;

    Hearing(NewsText news, Lexicon lexicon, Effort effort) {
        this.news = news;
        this.lexicon = lexicon;
        this.effort = effort;
    }

    List<Heard> heard() {
        return heard;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    void listen() {
        var paragraphs = news.paragraphs();
        headline(paragraphs);
        var labels = Labels.in(news.text(), paragraphs, effort);
        for (var i = 0; i < paragraphs.size(); i++) {
            var paragraph = paragraphs.get(i);
            var label = labels.byParagraph().get(paragraph);
            if (label != null) {
                labelled(paragraph, label);
                continue;
            }
            var goesOn = i + 1 < paragraphs.size() && QuotationMarks.opens(news.text(), paragraphs.get(i + 1));
            new Turn(
                            paragraph,
                            goesOn
                                    ? QuotationMarks.in(news.text(), paragraph, effort)
                                    : QuotationMarks.closedIn(news.text(), paragraph, effort))
                    .read();
        }
    }

    /// "Lee: The bridge is safe" is a report where the text quotes Lee, which shows later.
    private void headline(List<Span> paragraphs) {
        if (paragraphs.isEmpty()) {
            return;
        }
        var words = sentence(Tokens.of(news.text(), paragraphs.getFirst(), List.of(), lexicon, effort));
        var colon = 0;
        while (colon < LONGEST_NAME && words.isNamed(colon)) {
            colon++;
        }
        if (colon > 0 && words.is(colon, Token.Kind.COLON) && words.size() > colon + LONGEST_NAME) {
            var last = words.is(words.size() - 1, Token.Kind.STOP) ? words.size() - 1 : words.size();
            heard.add(new Heard(
                    QuoteKind.PARAPHRASE,
                    words.span(new Phrase(colon + 1, last)),
                    words,
                    null,
                    new Voice(words, new Phrase(0, colon)),
                    HEADLINE));
        }
    }

    private void labelled(Span paragraph, Span label) {
        var name = sentence(Tokens.of(news.text(), label, List.of(), lexicon, effort));
        var words = new Span(label.end() + 2, paragraph.end());
        if (name.size() == 0 || words.of(news.text()).isBlank()) {
            return;
        }
        var voice = new Voice(name, new Phrase(0, name.size()));
        var marked = label.start() > paragraph.start();
        heard.add(new Heard(marked ? QuoteKind.DIRECT : QuoteKind.PARAPHRASE, words, name, null, voice, "label"));
        before = voice;
    }

    private Sentence sentence(List<Token> tokens) {
        return new Sentence(news.text(), tokens, lexicon, effort);
    }

    /// One paragraph.
    private final class Turn {

        private final List<Quoted> quoted;
        private final List<Token> tokens;

        /// Quotes whose speaker is named later in the paragraph, if at all.
        private final List<Integer> waiting = new ArrayList<>();

        private int passage;
        private @Nullable Voice here;
        private @Nullable Voice last;

        Turn(Span paragraph, List<Quoted> quoted) {
            this.quoted = quoted;
            this.tokens = Tokens.of(news.text(), paragraph, quoted, lexicon, effort);
        }

        void read() {
            for (var sentence : Sentences.of(news.text(), tokens, lexicon, effort)) {
                sentences.add(sentence);
                read(Line.read(sentence));
            }
            waiting.forEach(index -> heard.set(index, heard.get(index).by(before)));
            if (last != null || !isQuoteOnly()) {
                before = last;
            }
        }

        private void read(Line line) {
            var sentence = line.sentence();
            var used = new HashSet<Attribution>();
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

        private Quoted passageAt(int start) {
            while (quoted.get(passage).start() < start) {
                passage++;
            }
            return quoted.get(passage);
        }

        private @Nullable Attribution quote(Line line, Piece piece) {
            var attribution = line.of(piece.token());
            if (!piece.isSpeech(attribution != null)) {
                return null;
            }
            var sentence = line.sentence();
            var kind = piece.isWhole() ? QuoteKind.DIRECT : QuoteKind.PARTIAL;
            var leading = Subject.leading(sentence);
            if (attribution != null && attribution.speaker() != null) {
                var voice = new Voice(sentence, attribution.speaker());
                add(kind, piece, attribution, voice, attribution.rule());
                here = new Voice(sentence, line.lastSpeaker(attribution));
                waiting.forEach(index -> heard.set(index, heard.get(index).by(voice)));
                waiting.clear();
            } else if (kind == QuoteKind.PARTIAL && leading != null && canSpeak(sentence, leading)) {
                add(kind, piece, null, new Voice(sentence, leading), "subject-of-sentence");
            } else if (here != null) {
                add(kind, piece, null, here, "floating");
            } else {
                waiting.add(heard.size());
                add(kind, piece, null, null, "floating-ahead");
            }
            return attribution;
        }

        private void paraphrase(Line line, Attribution attribution, Phrase speaker, boolean used) {
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
            if (span != null && span.of(news.text()).indexOf(' ') > 0) {
                heard.add(
                        new Heard(QuoteKind.PARAPHRASE, span, line.sentence(), attribution, voice, attribution.rule()));
            }
        }

        private void add(
                QuoteKind kind, Piece piece, @Nullable Attribution attribution, @Nullable Voice voice, String rule) {
            var span = new Span(piece.quoted().inner(), piece.quoted().innerEnd());
            heard.add(new Heard(kind, span, piece.sentence(), attribution, voice, rule));
        }

        private boolean isQuoteOnly() {
            return !tokens.isEmpty()
                    && tokens.stream().noneMatch(token -> token.is(Token.Kind.WORD) || token.is(Token.Kind.NAME));
        }

        private boolean canSpeak(Sentence sentence, Phrase phrase) {
            var end = phrase.end() - 1;
            return sentence.isNamed(end)
                    || sentence.is(end, Token.Kind.ASIDE)
                    || sentence.is(end, Group.PRONOUN)
                    || sentence.is(end, Group.UNNAMED)
                    || sentence.is(end, Group.ROLE);
        }
    }
}
