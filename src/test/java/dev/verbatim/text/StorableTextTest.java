package dev.verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StorableTextTest {

    @Test
    void ordinaryTextIsStorable() {
        assertThat(List.of("", "Ada", "Zoë\n\t", "😀", "a😀b😀")).allMatch(StorableText::isStorable);
    }

    @Test
    void nulAndHalvesOfPairsAreNot() {
        assertThat(List.of("\0", "a\0b", "\ud800", "a\ud83d", "\ude00b", "\ude00\ud83d", "\ud83d\ud83d\ude00"))
                .noneMatch(StorableText::isStorable);
    }
}
