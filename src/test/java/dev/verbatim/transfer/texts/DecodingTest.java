package dev.verbatim.transfer.texts;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.transfer.file.Input.Form;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodingTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Test
    void aTextIsUtf8UnlessItBeginsWithTheMarkOfAnother() throws Unreadable {
        assertThat(Decoding.text("Östberg".getBytes(UTF_8), Form.TEXT)).isEqualTo("Östberg");
        assertThat(Decoding.text("\uFEFFÖstberg".getBytes(UTF_8), Form.TEXT)).isEqualTo("Östberg");
        assertThat(Decoding.text("\uFEFFÖstberg".getBytes(UTF_16LE), Form.TEXT)).isEqualTo("Östberg");
        assertThat(Decoding.text("\uFEFFÖstberg".getBytes(UTF_16BE), Form.NINJS))
                .isEqualTo("Östberg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta charset=windows-1252>Östberg",
                "<META CHARSET='Windows-1252'/>Östberg",
                "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1252\">Östberg"
            })
    void aPageMayNameItsEncoding(String page) throws Unreadable {
        assertThat(Decoding.text(page.getBytes(WINDOWS), Form.HTML)).isEqualTo(page);
    }

    @Test
    void whatIsNoTextIsRefusedAndNotGuessed() {
        assertRefused(new byte[] {'a', (byte) 0xD6, 'b'}, Form.TEXT, "NOT_TEXT");
        assertRefused("<meta charset=klingon>".getBytes(UTF_8), Form.HTML, "UNKNOWN_ENCODING");
        assertRefused(new byte[Items.LARGEST + 1], Form.TEXT, "TOO_LARGE");
    }

    private static void assertRefused(byte[] bytes, Form form, String code) {
        assertThatThrownBy(() -> Decoding.text(bytes, form))
                .isInstanceOfSatisfying(Unreadable.class, e -> assertThat(e.outcome())
                        .isEqualTo(new ImportOutcome.Refused(code, e.getMessage())));
    }
}
