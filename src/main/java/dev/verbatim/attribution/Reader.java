package dev.verbatim.attribution;

import dev.verbatim.attribution.entity.EntityRegistry;
import dev.verbatim.attribution.entity.NameRun;
import dev.verbatim.attribution.entity.SpeakerMention;
import dev.verbatim.attribution.entity.SpeakerTraits;
import dev.verbatim.attribution.entity.TextPerson;
import dev.verbatim.attribution.entity.TextSources;
import dev.verbatim.attribution.phrase.Days;
import dev.verbatim.attribution.rule.Acts;
import dev.verbatim.attribution.rule.AttributedSpan;
import dev.verbatim.attribution.rule.Utterance;
import dev.verbatim.attribution.rule.VerbComplements;
import dev.verbatim.attribution.rule.Voice;
import dev.verbatim.attribution.speech.SpeechDetector;
import dev.verbatim.attribution.token.Effort;
import dev.verbatim.attribution.token.Lexicon;
import dev.verbatim.attribution.token.NewsText;
import dev.verbatim.attribution.token.QuotationMarks;
import dev.verbatim.attribution.token.Sentence;
import dev.verbatim.attribution.token.TokenSpan;
import dev.verbatim.content.Basis;
import dev.verbatim.content.PrintedDate;
import dev.verbatim.content.Span;
import dev.verbatim.quote.QuoteKind;
import dev.verbatim.quote.SpeechAct;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads a news text: who said what to whom, and who else is named.
///
/// English is read best, German and French for plain texts; of other languages only what stands in quotation
/// marks. It never guesses between two people of one name.
public final class Reader {

    private final NewsText news;
    private final Lexicon lexicon;
    private final Days days;
    private final EntityRegistry cast = new EntityRegistry();
    private final TextSources sources = new TextSources();

    private Reader(NewsText news, Lexicon lexicon) {
        this.news = news;
        this.lexicon = lexicon;
        this.days = new Days(news.today(), news.language());
    }

    public static ReadText read(NewsText text) {
        return read(text, new Effort());
    }

    static ReadText read(NewsText text, Effort effort) {
        var lexicon = Lexicon.of(text.language());
        return lexicon == null ? marksOnly(text, effort) : new Reader(text, lexicon).read(effort);
    }

    private ReadText read(Effort effort) {
        var hearing = new SpeechDetector(news, lexicon, effort);
        hearing.listen();
        cast.gather(hearing.sentences(), hearing.heard());
        var quotes = new ArrayList<ReadQuote>();
        hearing.heard().stream()
                .filter(heard -> !heard.rule().equals(SpeechDetector.HEADLINE) || speaks(heard, hearing.heard()))
                .forEach(heard -> quotes.add(quote(heard)));
        quotes.sort(Comparator.comparingInt(quote -> quote.span().start()));
        sources.count(hearing.sentences());
        return new ReadText(quotes, cast.people(), sources.read(), List.of());
    }

    /// Whether the one before the colon of a headline says something in the text as well.
    private static boolean speaks(Utterance headline, List<Utterance> all) {
        var voice = headline.voice();
        var name = voice == null ? "" : NameRun.surname(voice.printed());
        return all.stream()
                .anyMatch(heard -> heard != headline
                        && heard.voice() != null
                        && heard.voice().printed().contains(name));
    }

    private ReadQuote quote(Utterance heard) {
        var voice = heard.voice();
        var sentence = heard.sentence();
        var attribution = heard.attribution();
        var cue = attribution == null ? null : sentence.span(attribution.cue());
        var words = cue == null ? null : cue.of(news.text());
        var act = words == null ? SpeechAct.SAID : Acts.of(lexicon, words.toLowerCase(Locale.ROOT));
        var addressee = attribution == null || attribution.addressee() == null
                ? null
                : addressee(sentence, attribution.addressee());
        var who = voice == null ? null : SpeakerMention.of(voice);
        var figure = who == null ? null : cast.of(who);
        var is = who == null ? null : figure != null ? SpeakerTraits.PERSON : who.is();
        if (who != null && is != null) {
            note(who, is);
        }
        return new ReadQuote(
                heard.kind(),
                heard.span(),
                who == null ? null : who.printed(),
                who == null ? null : who.sentence().span(who.named()),
                name(who, is, figure),
                is,
                who == null ? null : who.role(),
                words,
                cue,
                act,
                addressee,
                saidOn(sentence, attribution),
                heard.rule(),
                Confidence.of(heard.kind(), heard.rule(), news.language()),
                basis(heard, who));
    }

    private static @Nullable String name(
            @Nullable SpeakerMention who, @Nullable SpeakerTraits is, @Nullable TextPerson figure) {
        if (figure != null) {
            return figure.name;
        }
        return who != null && is == SpeakerTraits.ORGANISATION && who.isProper() ? who.printed() : null;
    }

    private static Basis basis(Utterance heard, @Nullable SpeakerMention who) {
        if (who == null) {
            return Basis.UNKNOWN;
        }
        return heard.attribution() == null || who.isPronoun() ? Basis.INFERRED : Basis.STATED;
    }

    private void note(SpeakerMention who, SpeakerTraits is) {
        switch (is) {
            case PERSON -> {}
            case ORGANISATION -> {
                if (who.isProper()) {
                    sources.body(who.sentence(), who.named(), who.role());
                }
            }
            case UNNAMED_PERSON, UNNAMED_GROUP -> sources.unnamed(who.sentence(), who.named(), is);
        }
    }

    /// Bodies that are told something are sources of the text as well.
    private String addressee(Sentence sentence, TokenSpan phrase) {
        var who = SpeakerMention.of(new Voice(sentence, phrase));
        if (who.is() == SpeakerTraits.ORGANISATION) {
            sources.body(sentence, who.named(), null);
        }
        return sentence.printed(phrase);
    }

    /// The day beside the verb, or the one that the sentence begins with.
    private @Nullable PrintedDate saidOn(Sentence sentence, @Nullable AttributedSpan attribution) {
        if (attribution == null) {
            return null;
        }
        var time = attribution.time();
        if (time == null && attribution.first() > 0 && !attribution.rule().startsWith("participle")) {
            time = VerbComplements.timeAt(sentence, 0);
            time = time != null && attribution.first() <= time.end() + 8 ? time : null;
        }
        return time == null ? null : days.of(sentence.printed(time));
    }

    private static ReadText marksOnly(NewsText news, Effort effort) {
        var quotes = new ArrayList<ReadQuote>();
        for (var paragraph : news.paragraphs()) {
            for (var quoted : QuotationMarks.closedIn(news.text(), paragraph, effort)) {
                var span = new Span(quoted.inner(), quoted.innerEnd());
                if (span.of(news.text()).strip().split("\\s+", 4).length > 2) {
                    quotes.add(new ReadQuote(
                            QuoteKind.DIRECT,
                            span,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            SpeechAct.SAID,
                            null,
                            null,
                            "marks-only",
                            Confidence.of(QuoteKind.DIRECT, "marks-only", news.language()),
                            Basis.UNKNOWN));
                }
            }
        }
        return new ReadText(
                quotes,
                List.of(),
                List.of(),
                List.of("The language " + news.language()
                        + " is not one that speakers are read in; only what stands in quotation marks was found."));
    }
}
