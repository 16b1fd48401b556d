package dev.verbatim.attribution.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.attribution.Reader;
import dev.verbatim.attribution.token.NewsText;
import dev.verbatim.content.Basis;
import dev.verbatim.content.Span;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DaysTest {

    private static final LocalDate FRIDAY = LocalDate.of(2016, 7, 1);

    @Test
    void aDayIsTheLatestThatIsNotAfterToday() {
        assertThat(new Days(FRIDAY, "en").of("on Thursday").date()).isEqualTo("2016-06-30");
        assertThat(new Days(FRIDAY, "en").of("Friday").date()).isEqualTo("2016-07-01");
        assertThat(new Days(FRIDAY, "en").of("yesterday").date()).isEqualTo("2016-06-30");
        assertThat(new Days(FRIDAY, "en").of("on September 28").date()).isEqualTo("2015-09-28");
        assertThat(new Days(FRIDAY, "de").of("am Montag").date()).isEqualTo("2016-06-27");
        assertThat(new Days(FRIDAY, "fr").of("lundi").date()).isEqualTo("2016-06-27");
    }

    @Test
    void withoutATodayNothingIsResolved() {
        var day = new Days(null, "en").of("on Thursday");

        assertThat(day.asPrinted()).isEqualTo("on Thursday");
        assertThat(day.date()).isNull();
        assertThat(day.basis()).isEqualTo(Basis.UNKNOWN);
    }

    @Test
    void whatIsNoDayStaysAsPrinted() {
        assertThat(new Days(FRIDAY, "en").of("last month").date()).isNull();
        assertThat(new Days(FRIDAY, "en").of("in March").date()).isNull();
    }

    @Test
    void theDayStandsBesideTheVerbOrLeadsTheSentence() {
        assertThat(said("Ann Lee said on Thursday the dam holds.", FRIDAY)).isEqualTo("2016-06-30");
        assertThat(said("On Thursday, Ann Lee reported that the dam holds.", FRIDAY))
                .isEqualTo("2016-06-30");
        assertThat(said("On Thursday, Ann Lee reported that the dam holds.", null))
                .isEqualTo("null");
    }

    private static String said(String text, @Nullable LocalDate today) {
        var news = new NewsText(text, List.of(new Span(0, text.length())), "en", today);
        var said = Reader.read(news).quotes().getFirst().saidOn();
        return String.valueOf(said == null ? "nothing" : said.date());
    }
}
