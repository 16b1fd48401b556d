package dev.verbatim.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Texts that nobody wrote to be read: each is read or refused by a code, and the next request is answered.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportAttackTest {

    private static final String PREVIEW =
            "query ($input: ImportInput!) { previewImport(input: $input) { quotes { confidence } warnings } }";
    private static final int MUCH = 1_900_000;

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("text", "One story\n\n" + "word ".repeat(MUCH / 5)),
                Arguments.of("text", "One story\n\n" + "x".repeat(MUCH)),
                Arguments.of("text", "One story\n\n" + "“".repeat(100_000)),
                Arguments.of("text", "One story\n\n" + "\"a\" said ".repeat(50_000)),
                Arguments.of("text", "One story\n\n" + "He said that ".repeat(50_000)),
                Arguments.of("text", "\u0001\u0002\u0003PK\u0004 \u0000".replace('\u0000', '\u0006')),
                Arguments.of("html", "<div>".repeat(100_000)),
                Arguments.of("html", "<p>" + "&amp;".repeat(300_000)),
                Arguments.of(
                        "html",
                        "<!DOCTYPE a [<!ENTITY b \"cccccccccc\"><!ENTITY d \"&b;&b;&b;&b;\">]><p>"
                                + "&d;".repeat(1000)),
                Arguments.of("ninjs", "[".repeat(500_000)),
                Arguments.of("ninjs", "{\"body_text\":\"" + "x".repeat(MUCH) + "\"}"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isReadOrRefused(String form, String content) {
        var answer =
                Api.asEditor().post(PREVIEW, "input", Map.of(form, content)).jsonPath();

        if (answer.getList("errors") != null) {
            assertThat(answer.getString("errors[0].extensions.code")).isIn("BAD_INPUT", "TOO_LARGE");
        } else {
            assertThat(answer.getList("data.previewImport.quotes")).isNotNull();
        }
        assertThat(Api.asPublic().run("{ viewer { role } }").getString("viewer.role"))
                .isEqualTo("PUBLIC");
    }

    @Test
    void aTextBeyondTheBoundIsRefusedAsTooLarge() {
        var answer = Api.asEditor().post(PREVIEW, "input", Map.of("text", "word ".repeat(500_000)));

        answer.then().statusCode(413);
        assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo("TOO_LARGE");
    }
}
