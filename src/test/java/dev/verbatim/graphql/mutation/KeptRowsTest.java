package dev.verbatim.graphql.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.article.Byline;
import dev.verbatim.article.Mention;
import dev.verbatim.citation.Citation;
import dev.verbatim.content.SubjectLink;
import dev.verbatim.person.Affiliation;
import dev.verbatim.person.Contact;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A row is the same one where it says the same, and only there.
class KeptRowsTest {

    private record Row(String word, int number) {

        List<?> says() {
            return List.of(word);
        }
    }

    /// What is no part of what a row says: which it is, of what it is a part, where it stands, what is counted.
    private static final Map<Class<?>, Set<String>> APART = Map.of(
            Byline.class, Set.of("id", "articleId", "position"),
            Mention.class, Set.of("id", "articleId", "position", "count"),
            Citation.class, Set.of("id", "articleId", "position"),
            Affiliation.class, Set.of("id", "personId", "position"),
            Contact.class, Set.of("id", "personId", "position"));

    @Test
    void eachStoredRowIsTakenOnceTheFirstFirst() {
        var one = new Row("same", 1);
        var two = new Row("same", 2);
        var other = new Row("other", 3);
        var kept = new KeptRows<>(List.of(one, two, other), Row::says);
        var wanted = new Row("same", 9);

        assertThat(kept.orStored(wanted)).isSameAs(one);
        assertThat(kept.orStored(wanted)).isSameAs(two);
        assertThat(kept.orStored(wanted)).isSameAs(wanted);
        assertThat(kept.orStored(new Row("new", 8)).number()).isEqualTo(8);
        assertThat(kept.left()).containsExactly(other);
    }

    static Stream<Arguments> fields() {
        return APART.entrySet().stream().flatMap(type -> Stream.of(type.getKey().getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .filter(field -> !type.getValue().contains(field.getName()))
                .map(field -> Arguments.of(type.getKey(), field)));
    }

    /// Else an update of that field alone would be passed over.
    @ParameterizedTest
    @MethodSource("fields")
    void everyFieldThatIsEnteredCounts(Class<?> type, Field field) throws ReflectiveOperationException {
        var one = type.getConstructor().newInstance();
        var other = type.getConstructor().newInstance();
        assertThat(says(one)).isEqualTo(says(other));

        field.set(other, value(field.getType()));

        assertThat(says(one)).isNotEqualTo(says(other));
    }

    private static Object says(Object row) throws ReflectiveOperationException {
        var says = row.getClass().getDeclaredMethod("says");
        says.setAccessible(true);
        return says.invoke(row);
    }

    private static Object value(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return switch (type.getSimpleName()) {
            case "String" -> "words";
            case "UUID" -> UUID.randomUUID();
            case "LocalDate" -> LocalDate.EPOCH;
            case "boolean" -> true;
            case "SubjectLink" -> new SubjectLink(UUID.randomUUID(), null, null);
            default -> throw new AssertionError("nobody has said how to change " + type);
        };
    }
}
