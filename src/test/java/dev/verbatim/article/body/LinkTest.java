package dev.verbatim.article.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Links lead where an editor wrote, unless nobody should go there; then the words stay.
class LinkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/2026/harbour",
                "harbour.html",
                "../harbour",
                "./2026/a:b",
                "?page=2",
                "#note",
                "/a#b:c",
                "//host.example/x",
                "http://host.example/",
                "HTTPS://host.example/",
                "https://[2001:db8::1]/x",
                "mailto:desk@example.org?subject=a",
                "tel:+44123456",
                "TEL:112"
            })
    void isKeptAsItWasWritten(String address) {
        assertThat(links("See [our story](" + address + ").")).isEqualTo(address);
        assertThat(links("See [our story][a].\n\n[a]: " + address + " \"t\"")).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '´',
            value = {
                "[x](<https://x.example/a b>)              | https://x.example/a%20b",
                "[x](<https://x.example/a\"b>)             | https://x.example/a%22b",
                "[x](<https://x.example/a{b}^`c>)          | https://x.example/a%7Bb%7D%5E%60c",
                "[x](https://x.example/ü?q=日)             | https://x.example/%C3%BC?q=%E6%97%A5",
                "[x](https://x.example/100%)               | https://x.example/100%25",
                "[x](https://x.example/a%20b)              | https://x.example/a%20b",
                "[x](</a b>)                               | /a%20b",
                "<https://x.example/ä>                     | https://x.example/%C3%A4",
                "https://x.example/ä                       | https://x.example/%C3%A4",
            })
    void hasPercentsForWhatNoAddressMayHold(String markdown, String address) {
        assertThat(links(markdown)).isEqualTo(address);
    }

    @Test
    void aPicturesAddressToo() {
        assertThat(Body.of("![a](<https://x.example/a b.jpg>)").html()).contains("src=\"https://x.example/a%20b.jpg\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](<java\tscript:alert(1)>)",
                "[x](java&Tab;script:alert(1))",
                "[x](java&NewLine;script:alert(1))",
                "[x](&#1;javascript:alert(1))",
                "[x](<\u0001 javascript:alert(1)>)",
                "[x](javascript&colon;alert(1))",
                "[x](data:text/html,x)",
                "[x](vbscript:x)",
                "[x](file:///etc/passwd)",
                "[x](blob:https://x.example/1)",
                "[x](ftp://x.example/)",
                "[x](x:y)",
                "[x]()",
                "[x]: javascript:alert(1)\n\n[x]",
                "[x](<\u00A0javascript:alert(1)>)",
                "[x](feed:javascript:alert(1))"
            })
    void whatNobodyShouldFollowIsNoLink(String markdown) {
        var body = Body.of(markdown);

        assertThat(Jsoup.parse(body.html()).select("a")).isEmpty();
        assertThat(body.blocks().getLast().text()).isEqualTo("x");
        assertThat(body.leftOut()).hasSize(1);
    }

    private static String links(String markdown) {
        return Jsoup.parse(Body.of(markdown).html()).select("a").attr("href");
    }
}
