package dev.verbatim.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which tags a client has, weakly compared; `~` stands between two lines of the header.
class EntityTagTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"x\"",
                "W/\"x\"",
                "\"a\", \"x\"",
                "\"a\" , W/\"x\" , \"b\"",
                "\"a,b\",\"x\"",
                "\"a\" ~ W/\"x\"",
                ",, \"x\",",
                "*",
                " * ",
            })
    void isKnown(String lines) {
        assertThat(EntityTag.matches(List.of(lines.split(" ~ ")), "W/\"x\"")).isTrue();
        assertThat(EntityTag.matches(List.of(lines.split(" ~ ")), "\"x\"")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "W/x",
                "\"y\"",
                "\"X\"",
                "\"x",
                "x\"",
                "\"a\"x\"",
                "\"a, \"x\"",
                "\"*\"",
                "w\"x\"",
                "'x'"
            })
    void isNotKnown(String lines) {
        assertThat(EntityTag.matches(List.of(lines.split(" ~ ")), "W/\"x\"")).isFalse();
    }
}
