package dev.verbatim.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.verbatim.Shared;
import dev.verbatim.attribution.entity.ReadPerson;
import dev.verbatim.attribution.entity.ReadSource;
import dev.verbatim.attribution.entity.SpeakerTraits;
import dev.verbatim.attribution.token.NewsText;
import dev.verbatim.quote.QuoteKind;
import dev.verbatim.quote.SpeechAct;
import dev.verbatim.source.SourceKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// The page that the project began with. Skipped where it is absent.
class SeedReadingTest {

    @Test
    void everySpeakerOfTheSeedPageIsRead() {
        var reading = seed();

        assertThat(reading.quotes())
                .extracting(
                        ReadQuote::kind,
                        ReadQuote::speakerAsPrinted,
                        ReadQuote::speakerIs,
                        ReadQuote::roleAsPrinted,
                        ReadQuote::cue,
                        ReadQuote::act,
                        ReadQuote::addresseeAsPrinted)
                .containsExactly(
                        tuple(
                                QuoteKind.PARAPHRASE,
                                "John Kirby",
                                SpeakerTraits.PERSON,
                                "U.S. State Department spokesman",
                                "refused to deny",
                                SpeechAct.DID_NOT_DENY,
                                null),
                        tuple(
                                QuoteKind.DIRECT,
                                "John Kirby",
                                SpeakerTraits.PERSON,
                                "U.S. State Department spokesman",
                                "saying",
                                SpeechAct.SAID,
                                null),
                        tuple(
                                QuoteKind.PARAPHRASE,
                                "officials",
                                SpeakerTraits.UNNAMED_GROUP,
                                null,
                                "told",
                                SpeechAct.SAID,
                                "the Wall Street Journal"),
                        tuple(
                                QuoteKind.DIRECT,
                                "one U.S. official",
                                SpeakerTraits.UNNAMED_PERSON,
                                null,
                                "said",
                                SpeechAct.SAID,
                                null),
                        tuple(
                                QuoteKind.PARAPHRASE,
                                "one U.S. official",
                                SpeakerTraits.UNNAMED_PERSON,
                                null,
                                "estimating",
                                SpeechAct.ESTIMATED,
                                null),
                        tuple(
                                QuoteKind.PARAPHRASE,
                                "Syrian Observatory for Human Rights",
                                SpeakerTraits.ORGANISATION,
                                "U.K.-based monitoring group",
                                "reported",
                                SpeechAct.SAID,
                                null),
                        tuple(
                                QuoteKind.DIRECT,
                                "Rami Abdelrahman",
                                SpeakerTraits.PERSON,
                                "SOHR chief",
                                "told",
                                SpeechAct.SAID,
                                "AFP news agency"),
                        tuple(
                                QuoteKind.PARAPHRASE,
                                "Army of Islam",
                                SpeakerTraits.ORGANISATION,
                                null,
                                "claimed",
                                SpeechAct.CLAIMED,
                                null));
    }

    @Test
    void daysAreAsPrintedAndResolvedFromToday() {
        var days = seed().quotes().stream()
                .filter(quote -> quote.saidOn() != null)
                .map(ReadQuote::saidOn)
                .toList();

        assertThat(days).extracting("asPrinted").containsExactly("on Thursday", "On Friday");
        assertThat(days).extracting("date").containsExactly(LocalDate.of(2016, 6, 30), LocalDate.of(2016, 7, 1));
    }

    @Test
    void peopleAndSourcesAreGathered() {
        var reading = seed();

        assertThat(reading.people())
                .extracting(ReadPerson::name)
                .contains("John Kirby", "Rami Abdelrahman", "Barack Obama", "Vladimir Putin", "Bashar al-Assad");
        assertThat(reading.sources())
                .extracting(ReadSource::name, ReadSource::kind, ReadSource::abbreviation)
                .contains(
                        tuple("Syrian Observatory for Human Rights", SourceKind.ORGANISATION, "SOHR"),
                        tuple("Wall Street Journal", SourceKind.OUTLET, null),
                        tuple("AFP", SourceKind.NEWS_AGENCY, null),
                        tuple("Army of Islam", SourceKind.GROUP, null),
                        tuple("one U.S. official", SourceKind.UNNAMED_PERSON, null),
                        tuple("officials", SourceKind.UNNAMED_GROUP, null));
    }

    private static ReadText seed() {
        var page = NewsText.of(Shared.read("data/seed-article.txt"));
        return Reader.read(new NewsText(page.text(), page.paragraphs(), "en", LocalDate.of(2016, 7, 1)));
    }
}
