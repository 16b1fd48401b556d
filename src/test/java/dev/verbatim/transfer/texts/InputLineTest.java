package dev.verbatim.transfer.texts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.transfer.file.Input;
import dev.verbatim.transfer.file.Input.Form;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputLineTest {

    @Test
    void aLineHoldsATextWithWhatIsKnownOfIt() throws Unreadable {
        assertThat(InputLine.parse("""
                {"text": "Fog", "url": "https://example.org/fog", "language": "en-GB", "today": "2026-03-01"}""".getBytes(UTF_8)))
                .isEqualTo(new Input(Form.TEXT, "Fog", "https://example.org/fog", "en-GB", LocalDate.of(2026, 3, 1)));
        assertThat(InputLine.parse("{\"html\":\"<p>Fog</p>\",\"url\":null}".getBytes(UTF_8)))
                .isEqualTo(Input.of(Form.HTML, "<p>Fog</p>"));
    }

    @Test
    void ninjsMayStandAsAnObjectOrAsItsText() throws Unreadable {
        var object = InputLine.parse("{\"ninjs\":{\"uri\":\"x\"}}".getBytes(UTF_8));
        var text = InputLine.parse("{\"ninjs\":\"{\\\"uri\\\":\\\"x\\\"}\"}".getBytes(UTF_8));

        assertThat(object).isEqualTo(text).isEqualTo(Input.of(Form.NINJS, "{\"uri\":\"x\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Fog",
                "[]",
                "{}",
                "{\"text\":\"a\"} {}",
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{\"text\":\"a\",\"html\":\"b\"}",
                "{\"text\":1}",
                "{\"text\":{\"a\":1}}",
                "{\"text\":\"a\",\"headline\":\"b\"}",
                "{\"text\":\"a\",\"url\":1}",
                "{\"text\":\"a\",\"today\":\"yesterday\"}"
            })
    void anythingElseIsRefused(String line) {
        assertThatThrownBy(() -> InputLine.parse(line.getBytes(UTF_8))).isInstanceOf(Unreadable.class);
    }
}
