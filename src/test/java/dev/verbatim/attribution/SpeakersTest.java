package dev.verbatim.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.attribution.entity.ReadPerson;
import dev.verbatim.attribution.entity.ReadSource;
import dev.verbatim.attribution.entity.SpeakerTraits;
import dev.verbatim.attribution.token.NewsText;
import dev.verbatim.content.Basis;
import dev.verbatim.quote.SpeechAct;
import dev.verbatim.source.SourceKind;
import org.junit.jupiter.api.Test;

/// Who the speakers are: names in full, roles as printed, the unnamed, bodies with their abbreviations.
class SpeakersTest {

    @Test
    void theRoleIsReadBeforeTheName() {
        var quote = first("Harbour board spokesman Karl Ross said the dam holds.");

        assertThat(quote.speakerAsPrinted()).isEqualTo("Karl Ross");
        assertThat(quote.roleAsPrinted()).isEqualTo("Harbour board spokesman");
        assertThat(quote.speakerIs()).isEqualTo(SpeakerTraits.PERSON);
    }

    @Test
    void theRoleIsReadAfterTheName() {
        var quote = first("“The dam holds,” said Ann Lee, 45, an engineer from Tarn, on Friday.");

        assertThat(quote.roleAsPrinted()).isEqualTo("engineer from Tarn");
    }

    @Test
    void aNameBehindItsExplanationIsFound() {
        var quote = first("Ann Lee, 45, an engineer from Tarn, said the dam holds.");

        assertThat(quote.speakerAsPrinted()).isEqualTo("Ann Lee");
        assertThat(quote.roleAsPrinted()).isEqualTo("engineer from Tarn");
    }

    @Test
    void aSurnameLeadsToTheFullName() {
        var reading = read("“The dam holds,” Ann Lee said.\nLee said nobody was hurt.");

        assertThat(reading.quotes()).extracting(ReadQuote::speakerName).containsExactly("Ann Lee", "Ann Lee");
        assertThat(reading.people()).singleElement().satisfies(person -> {
            assertThat(person.asPrinted()).containsExactly("Ann Lee", "Lee");
            assertThat(person.mentions()).isEqualTo(2);
        });
    }

    @Test
    void aPronounLeadsToTheLastWhoFitsAndIsInferred() {
        var quotes = read("Mr. Karl Ross praised the dam.\nMs. Ann Lee said it leaks.\nHe said it holds.")
                .quotes();

        assertThat(quotes.getLast().speakerAsPrinted()).isEqualTo("He");
        assertThat(quotes.getLast().speakerName()).isEqualTo("Karl Ross");
        assertThat(quotes.getLast().basis()).isEqualTo(Basis.INFERRED);
    }

    @Test
    void twoOfOneSurnameAreNotMerged() {
        var reading = read("Ann Lee said the dam holds.\nTom Lee said it leaks.\nLee said that nobody was hurt.");

        assertThat(reading.quotes().getLast().speakerName()).isNull();
        assertThat(reading.people()).extracting(ReadPerson::name).containsExactly("Ann Lee", "Tom Lee");
    }

    @Test
    void anAbbreviationBelongsToItsBody() {
        var reading =
                read("The Tarn Observatory for Tides (TOT) reported that the dam leaks.\nTOT said the dam was old.");

        assertThat(reading.sources()).singleElement().satisfies(source -> {
            assertThat(source.name()).isEqualTo("Tarn Observatory for Tides");
            assertThat(source.abbreviation()).isEqualTo("TOT");
            assertThat(source.kind()).isEqualTo(SourceKind.ORGANISATION);
            assertThat(source.mentions()).isEqualTo(2);
        });
    }

    @Test
    void theUnnamedKeepTheirDescription() {
        var reading = read("“It leaks,” one senior official said.\nThe dam is old, officials told the Tarn Herald.");

        assertThat(reading.quotes())
                .extracting(ReadQuote::speakerIs)
                .containsExactly(SpeakerTraits.UNNAMED_PERSON, SpeakerTraits.UNNAMED_GROUP);
        assertThat(reading.sources()).extracting(ReadSource::description).contains("one senior official", "officials");
        assertThat(reading.quotes().getLast().addresseeAsPrinted()).isEqualTo("the Tarn Herald");
        assertThat(reading.sources())
                .filteredOn(source -> source.name().equals("Tarn Herald"))
                .singleElement()
                .satisfies(source -> assertThat(source.kind()).isEqualTo(SourceKind.OUTLET));
    }

    @Test
    void theVerbTellsTheAct() {
        assertThat(first("Ann Lee claimed that the dam holds.").act()).isEqualTo(SpeechAct.CLAIMED);
        assertThat(first("Ann Lee denied that the dam leaks.").act()).isEqualTo(SpeechAct.DENIED);
        assertThat(first("Ann Lee refused to deny that the dam leaks.").act()).isEqualTo(SpeechAct.DID_NOT_DENY);
        assertThat(first("Ann Lee declined to comment.").act()).isEqualTo(SpeechAct.DECLINED_TO_COMMENT);
    }

    private static ReadQuote first(String text) {
        return read(text).quotes().getFirst();
    }

    private static ReadText read(String text) {
        return Reader.read(NewsText.of(text));
    }
}
