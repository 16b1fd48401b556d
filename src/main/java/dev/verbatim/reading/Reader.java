package dev.verbatim.reading;

import dev.verbatim.content.Basis;
import dev.verbatim.content.PrintedDate;
import dev.verbatim.content.Span;
import dev.verbatim.quote.QuoteKind;
import dev.verbatim.quote.SpeechAct;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a news text.
public final class Reader {

    private final NewsText news;
    private final Lexicon lexicon;
    private final Effort effort = new Effort();
    private final List<ReadQuote> quotes = new ArrayList<>();
    private @Nullable Span lastSpeaker;
    private @Nullable Span carried;

    private Reader(NewsText news, Lexicon lexicon) {
        this.news = news;
        this.lexicon = lexicon;
    }

    public static Reading read(NewsText text) {
        var lexicon = Lexicon.of(text.language());
        if (lexicon == null) {
            return new Reading(List.of(), List.of(), List.of(), List.of("Nothing could be read in " + text.language() + "."));
        }
        var reader = new Reader(text, lexicon);
        reader.run();
        return new Reading(reader.quotes, List.of(), List.of(), List.of());
    }

    private void run() {
        var paragraphs = news.paragraphs();
        for (var i = 0; i < paragraphs.size(); i++) {
            var paragraph = paragraphs.get(i);
            var continues = i + 1 < paragraphs.size() && QuotationMarks.opens(news.text(), paragraphs.get(i + 1));
            var quoted = continues ? QuotationMarks.in(news.text(), paragraph, effort) : QuotationMarks.closedIn(news.text(), paragraph, effort);
            read(paragraph, quoted);
        }
    }

    private void read(Span paragraph, List<Quoted> quoted) {
        var tokens = Tokens.of(news.text(), paragraph, quoted, lexicon, effort);
        var pending = new ArrayList<Integer>();
        @Nullable Span here = null;
        @Nullable Span recent = null;
        var passage = 0;
        for (var sentence : Sentences.of(news.text(), tokens, lexicon, effort)) {
            var line = Line.read(sentence);
            var used = new HashSet<Attribution>();
            for (var at = 0; at < sentence.size(); at++) {
                if (!sentence.is(at, Token.Kind.QUOTED)) {
                    continue;
                }
                while (quoted.get(passage).start() < sentence.at(at).start()) {
                    passage++;
                }
                var piece = quoted.get(passage);
                var attribution = line.of(at);
                if (words(piece) < 3 && attribution == null || isTitle(piece) && sentence.size() > 2 || isMarkup(piece)) {
                    continue;
                }
                var kind = isWhole(sentence, at) ? QuoteKind.DIRECT : QuoteKind.PARTIAL;
                if (attribution != null) {
                    used.add(attribution);
                }
                if (attribution != null && attribution.speaker() != null) {
                    var speaker = sentence.span(attribution.speaker());
                    add(kind, piece, speaker, sentence, attribution, attribution.rule());
                    here = sentence.span(line.lastSpeaker(attribution));
                    for (var index : pending) {
                        give(index, speaker);
                    }
                    pending.clear();
                } else if (kind == QuoteKind.PARTIAL && Subject.leading(sentence) instanceof Phrase subject && canSpeak(sentence, subject)) {
                    add(kind, piece, sentence.span(subject), sentence, null, "subject-of-sentence");
                } else if (here != null) {
                    add(kind, piece, here, sentence, null, "floating");
                } else {
                    pending.add(quotes.size());
                    add(kind, piece, null, sentence, null, "floating-ahead");
                }
            }
            for (var attribution : line.attributions()) {
                if (attribution.speaker() != null && !attribution.nested()) {
                    recent = sentence.span(attribution.speaker());
                }
                if (attribution.speaker() != null && here == null) {
                    here = sentence.span(attribution.speaker());
                }
                if (attribution.speaker() != null && attribution.strong() && line.reports(attribution) && !used.contains(attribution)) {
                    var span = line.reported(attribution);
                    if (span != null && span.of(news.text()).indexOf(' ') > 0) {
                        quotes.add(make(QuoteKind.PARAPHRASE, span, sentence.span(attribution.speaker()), sentence, attribution, attribution.rule()));
                    }
                }
            }
        }
        for (var index : pending) {
            give(index, lastSpeaker);
        }
        if (recent != null || !onlyQuotes(tokens)) {
            lastSpeaker = recent;
        }
    }

    private static boolean onlyQuotes(List<Token> tokens) {
        return !tokens.isEmpty() && tokens.stream().noneMatch(token -> token.is(Token.Kind.WORD) || token.is(Token.Kind.NAME));
    }

    private static boolean canSpeak(Sentence sentence, Phrase phrase) {
        var last = phrase.end() - 1;
        return sentence.isNamed(last) || sentence.is(last, Token.Kind.ASIDE) || sentence.is(last, Group.PRONOUN)
                || sentence.is(last, Group.UNNAMED) || sentence.is(last, Group.ROLE);
    }

    private void give(int index, @Nullable Span speaker) {
        var quote = quotes.get(index);
        quotes.set(index, new ReadQuote(quote.kind(), quote.span(), null, speaker, null, null, null, null, null, quote.act(), null, null, quote.rule(), quote.confidence(), Basis.INFERRED));
    }

    private void add(QuoteKind kind, Quoted piece, @Nullable Span speaker, Sentence sentence, @Nullable Attribution attribution, String rule) {
        quotes.add(make(kind, new Span(piece.inner(), piece.innerEnd()), speaker, sentence, attribution, rule));
    }

    private ReadQuote make(QuoteKind kind, Span span, @Nullable Span speaker, Sentence sentence, @Nullable Attribution attribution, String rule) {
        var cue = attribution == null ? null : sentence.span(attribution.cue());
        return new ReadQuote(kind, span, speaker == null ? null : speaker.of(news.text()), speaker, null, null, null, cue == null ? null : cue.of(news.text()), cue,
                SpeechAct.SAID, null, (PrintedDate) null, rule, 0.5, Basis.STATED);
    }

    private int words(Quoted piece) {
        var count = 0;
        var inside = false;
        for (var at = piece.inner(); at < piece.innerEnd() && count < 4; at++) {
            var letter = Character.isLetterOrDigit(news.text().charAt(at)) || inside && "'’-".indexOf(news.text().charAt(at)) >= 0;
            count += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return count;
    }

    private boolean isMarkup(Quoted piece) {
        return piece.start() > 0 && news.text().charAt(piece.start() - 1) == '=';
    }

    private boolean isTitle(Quoted piece) {
        var end = Math.min(piece.innerEnd(), piece.inner() + 80);
        if (piece.innerEnd() - piece.inner() > 80) {
            return false;
        }
        var count = 0;
        for (var word : news.text().substring(piece.inner(), end).split("[^\\p{L}\\p{N}'’-]+")) {
            if (word.length() > 3 && !Character.isUpperCase(word.charAt(0))) {
                return false;
            }
            count += !word.isEmpty() && Character.isUpperCase(word.charAt(0)) ? 1 : 0;
        }
        return count >= 2;
    }

    private static boolean isWhole(Sentence sentence, int at) {
        var token = sentence.at(at);
        var letter = token.start() + 1;
        while (letter < token.end() && !Character.isLetterOrDigit(sentence.text.charAt(letter))) {
            letter++;
        }
        var capital = letter < token.end() && Character.isUpperCase(sentence.text.charAt(letter));
        return at == 0 || capital;
    }
}
