package dev.verbatim.quote.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void marksAndSpacesAroundTheWordsAreDropped() {
        assertThat(Words.of(" “We saw it.” ")).isEqualTo("We saw it.");
        assertThat(Words.of("\"We saw it.\"")).isEqualTo("We saw it.");
        assertThat(Words.of("«\u00A0Oui.\u00A0»")).isEqualTo("Oui.");
        assertThat(Words.of("„Ja.“")).isEqualTo("Ja.");
        assertThat(Words.of("“‘We don’t know.’”")).isEqualTo("We don’t know.");
    }

    @Test
    void marksWithinTheWordsStay() {
        assertThat(Words.of("“Yes” and “no”")).isEqualTo("“Yes” and “no”");
        assertThat(Words.of("\"Yes\" and \"no\"")).isEqualTo("\"Yes\" and \"no\"");
        assertThat(Words.of("“He said “no” to me.”")).isEqualTo("He said “no” to me.");
        assertThat(Words.of("the players'")).isEqualTo("the players'");
    }

    @Test
    void aMarkThatStandsAloneIsDropped() {
        assertThat(Words.of("“We saw it.")).isEqualTo("We saw it.");
        assertThat(Words.of("We saw it.”")).isEqualTo("We saw it.");
        assertThat(Words.of("“”")).isEmpty();
        assertThat(Words.of("\"")).isEmpty();
    }
}
