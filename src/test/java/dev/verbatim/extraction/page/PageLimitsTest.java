package dev.verbatim.extraction.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.verbatim.extraction.PageReading;
import dev.verbatim.extraction.page.UnreadablePage.Field;
import dev.verbatim.extraction.page.UnreadablePage.Reason;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// What is too much is refused by name; what is merely odd is read.
class PageLimitsTest {

    private static final int LONGEST = 2_000_000;

    @Test
    void refusesWhatIsTooLong() {
        refuses(Reason.TOO_LARGE, Field.TEXT, PageLimitsTest::text, "a".repeat(LONGEST + 1));
        refuses(Reason.TOO_LARGE, Field.HTML, PageLimitsTest::html, "a".repeat(LONGEST + 1));
        refuses(Reason.TOO_LARGE, Field.NINJS, PageLimitsTest::ninjs, "a".repeat(10_000_001));
        refuses(Reason.TOO_LARGE, Field.NINJS, PageLimitsTest::ninjs, plainBody("a".repeat(LONGEST + 1)));
    }

    @Test
    void refusesWhatIsTooComplex() {
        refuses(Reason.TOO_COMPLEX, Field.TEXT, PageLimitsTest::text, "a\n".repeat(30_000));
        refuses(Reason.TOO_COMPLEX, Field.HTML, PageLimitsTest::html, "<p><b><i><u><s>".repeat(20_000));
        refuses(Reason.TOO_COMPLEX, Field.NINJS, PageLimitsTest::ninjs, "[" + "[],".repeat(2_000_000) + "1]");
    }

    @Test
    void refusesWhatIsTooDeep() {
        refuses(Reason.TOO_DEEP, Field.HTML, PageLimitsTest::html, "<div>".repeat(1_000) + "a");
        refuses(Reason.TOO_DEEP, Field.NINJS, PageLimitsTest::ninjs, "[".repeat(1_000_000));
    }

    @Test
    void refusesFilesAndEmptiness() {
        refuses(Reason.BINARY, Field.TEXT, PageLimitsTest::text, "PK\u0003\u0004\u0000\u0000");
        refuses(Reason.BINARY, Field.HTML, PageLimitsTest::html, "\ufffd\u0001\u0002".repeat(50));
        refuses(Reason.EMPTY, Field.TEXT, PageLimitsTest::text, " \n\t\n");
        refuses(Reason.EMPTY, Field.NINJS, PageLimitsTest::ninjs, "");
    }

    @Test
    void refusesWhatIsNoTextOfNinjs() {
        refuses(Reason.MALFORMED, Field.NINJS, PageLimitsTest::ninjs, "{\"type\": \"text\"");
        refuses(Reason.MALFORMED, Field.NINJS, PageLimitsTest::ninjs, "{\"type\": \"text\", \"type\": \"text\"}");
        refuses(Reason.MALFORMED, Field.NINJS, PageLimitsTest::ninjs, "{} {}");
        refuses(Reason.WRONG_TYPE, Field.NINJS, PageLimitsTest::ninjs, "[1]");
        refuses(Reason.WRONG_TYPE, Field.NINJS, PageLimitsTest::ninjs, "{\"type\": \"picture\"}");
    }

    @Test
    void readsTwoMegabytesOfQuotationMarks() {
        var page = text("Marks\n\n" + "\"".repeat(LONGEST - 10));

        assertThat(page.headline()).isEqualTo("Marks");
        assertThat(page.body()).hasSize(LONGEST - 10);
        assertThat(html("“".repeat(LONGEST)).text()).hasSize(LONGEST);
    }

    @Test
    void readsEntitiesAsWords() {
        var bomb =
                "<!DOCTYPE l [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><p>The siren said &b; and then stopped.</p>";

        assertThat(html(bomb).text()).hasSizeLessThan(bomb.length());
    }

    @Test
    void leavesBrokenJsonLdAsideAndSaysSo() {
        var page = html("<script type='application/ld+json'>" + "[".repeat(500_000)
                + "</script><p>The siren said it again.</p>");

        assertThat(page.body()).isEqualTo("The siren said it again.");
        assertThat(page.warnings()).anyMatch(warning -> warning.contains("JSON-LD"));
    }

    private static NewsPage text(String text) {
        return PageReading.ofText(text, null);
    }

    private static NewsPage html(String html) {
        return PageReading.ofHtml(html, null, null);
    }

    private static NewsPage ninjs(String json) {
        return PageReading.ofNinjs(json, null, null);
    }

    private static String plainBody(String words) {
        return "{\"bodies\": [{\"contentType\": \"text/plain\", \"value\": \"" + words + "\"}]}";
    }

    private static void refuses(Reason reason, Field field, Function<String, NewsPage> reading, String content) {
        var refusal = catchThrowableOfType(UnreadablePage.class, () -> reading.apply(content));

        assertThat(refusal).as("refused as " + reason).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.field()).isEqualTo(field);
        assertThat(refusal.getMessage()).hasSizeLessThan(200);
    }
}
