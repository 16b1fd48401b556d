package dev.verbatim.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.attribution.token.NewsText;
import dev.verbatim.content.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguagesTest {

    @Test
    void germanQuotesHaveTheirSpeakers() {
        var quotes = read(
                        "de",
                        "„Der Damm hält“, sagte die Leiterin des Bauamts, Anna Weber, am Montag. „Noch ist es so.“ "
                                + "Karl Huber warnte, dass die Kosten steigen könnten.")
                .quotes();

        assertThat(quotes)
                .extracting(ReadQuote::speakerAsPrinted)
                .containsExactly("Anna Weber", "Anna Weber", "Karl Huber");
    }

    @Test
    void frenchQuotesHaveTheirSpeakers() {
        var reading = read(
                "fr",
                "« Le barrage tient », a déclaré lundi Anne Lefort, directrice des travaux. "
                        + "Selon la préfecture, personne n'a été blessé.");

        assertThat(reading.quotes())
                .extracting(ReadQuote::speakerAsPrinted)
                .containsExactly("Anne Lefort", "la préfecture");
        assertThat(reading.quotes().getFirst().roleAsPrinted()).isEqualTo("directrice des travaux");
    }

    @Test
    void ofOtherLanguagesOnlyTheMarksAreReadAndAWarningSaysSo() {
        var reading = read("es-MX", "«La presa resiste por ahora», dijo Ana Ríos.");

        assertThat(reading.quotes()).singleElement().satisfies(quote -> assertThat(quote.speakerAsPrinted())
                .isNull());
        assertThat(reading.warnings()).singleElement().asString().contains("es-MX");
    }

    private static ReadText read(String language, String text) {
        return Reader.read(new NewsText(text, List.of(new Span(0, text.length())), language, null));
    }
}
