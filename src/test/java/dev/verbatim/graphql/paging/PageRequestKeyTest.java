package dev.verbatim.graphql.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.rowmapping.Read;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PageRequestKeyTest {

    private static final Page PAGE = new Page(2, false, null, true);

    @Test
    void parentsWithEqualHashCodesAreNotMixedUp() {
        var one = new UUID(1, 2);
        var other = new UUID(2, 1);
        assertThat(one).hasSameHashCodeAs(other).isNotEqualTo(other);

        var answers = load(Set.of(key(one, null), key(other, null)));

        assertThat(answers.get(key(one, null))).isEqualTo(one + " null");
        assertThat(answers.get(key(other, null))).isEqualTo(other + " null");
    }

    @Test
    void eachKeyHasTheAnswerToItsOwnArguments() {
        var parent = new UUID(1, 2);
        var today = LocalDate.of(2026, 1, 2);

        var answers = load(Set.of(key(parent, null), key(parent, today), key(parent, today.plusDays(1))));

        assertThat(answers.values())
                .containsExactlyInAnyOrder(parent + " null", parent + " 2026-01-02", parent + " 2026-01-03");
    }

    private static PageRequestKey<LocalDate> key(UUID parent, LocalDate at) {
        return new PageRequestKey<>(parent, PAGE, at, false);
    }

    private static Map<PageRequestKey<LocalDate>, String> load(Set<PageRequestKey<LocalDate>> keys) {
        return PageRequestKey.<LocalDate, String, String>load(
                        keys,
                        (parents, key) -> Read.of(parents.stream()
                                .collect(Collectors.toMap(
                                        parent -> parent, parent -> page(parent + " " + key.arguments())))),
                        slice -> slice.items().getFirst())
                .now();
    }

    private static Slice<String> page(String item) {
        return new Slice<>(List.of(item), List.of(), true, false, false, Total.NONE);
    }
}
