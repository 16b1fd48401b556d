package dev.verbatim.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    @ParameterizedTest
    @CsvSource({
        "Łódź wins, lodz-wins",
        "Ødegård, odegard",
        "Ein größerer Hafen, ein-grosserer-hafen",
        "Æthelred & the œuvre, aethelred-the-oeuvre",
        "Đà Nẵng, da-nang",
        "В 2024 году выборы, v-2024-godu-vybory",
        "Компьютер, komputer",
        "Αθήνα, athena",
        "北京欢迎你, bei-jing-huan-ying-ni",
        "ニュース, nyusu",
        "서울, seoul",
        "القاهرة, alqahrt",
        "תל אביב, tl-byb",
        "दिल्ली, dilli",
        "Hawaiʻi, hawaii",
        "'Don’t ask, he said', don-t-ask-he-said",
        "H₂O and ½ ﬁsh ＡＢＣ, h2o-and-1-2-fish-abc",
        "har\u00adbour, harbour"
    })
    void titlesOfAllScriptsAreLegible(String title, String slug) {
        assertThat(Slug.of(title, ID)).isEqualTo(slug).satisfies(made -> assertThat(Slug.isValid(made))
                .isTrue());
    }

    @Test
    void whatHasNoLetterGetsItsIds() {
        assertThat(List.of("", "!?", "🎉", "—"))
                .allSatisfy(title -> assertThat(Slug.of(title, ID)).matches("[a-z0-9]{8}"));
    }

    @Test
    void longTitlesAreCutAtAWord() {
        var slug = Slug.of("harbours ".repeat(30), ID);

        assertThat(slug).hasSizeLessThanOrEqualTo(120).endsWith("-harbours").hasSizeGreaterThan(105);
        assertThat(Slug.of("x".repeat(300), ID)).hasSize(120);
        assertThat(Slug.distinct(slug, ID)).hasSizeLessThanOrEqualTo(120).contains("-harbours-");
        assertThat(Slug.isValid(Slug.distinct("x".repeat(120), ID))).isTrue();
    }

    /// Bodies of requests are large; a title is not read without end.
    @Test
    void theLongestTitleTakesNoTime() {
        assertThat(Slug.of("выборы ".repeat(200_000), ID)).startsWith("vybory-vybory");
    }
}
