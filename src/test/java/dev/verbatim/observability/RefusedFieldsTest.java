package dev.verbatim.observability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.bootstrap.TestDatabase;
import dev.verbatim.graphql.error.ErrorCode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What is refused is counted by its code, whether a request was refused as a whole or in some of its fields.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RefusedFieldsTest {

    private static final String REFUSALS = "verbatim_graphql_refusals_total";
    private static final String ROLE = "{ viewer { role } ";

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    void eachCodeThatAnAnswerTellsIsCountedOnceForARequest() {
        var asked = new TreeMap<String, Runnable>(Map.of(
                "UNAUTHENTICATED",
                        () -> asking("mutation { deletePerson(id: \"x\", expectedVersion: 0) { deletedId } }"),
                "BAD_CURSOR",
                        () -> asking(ROLE
                                + "a: articles(after: \"x\") { totalCount } b: people(after: \"x\") { totalCount } }"),
                "BAD_INPUT", () -> asking(ROLE + "article(id: \"x\") { id } }"),
                "TOO_COMPLEX",
                        () -> asking(
                                "{ articles(first: 100) { nodes { quotes(first: 100) { nodes { article { quotes(first: 100) { nodes { id } } } } } } } }"),
                "VALIDATION_ERROR", () -> asking("{ nothing }")));

        asked.forEach((code, request) -> {
            var before = Figures.at(metrics);
            request.run();
            var after = Figures.at(metrics);

            for (var each : ErrorCode.values()) {
                var tag = "code=\"" + each + '"';
                assertThat(after.of(REFUSALS, tag) - before.of(REFUSALS, tag))
                        .as("%s after %s", each, code)
                        .isEqualTo(each.name().equals(code) ? 1 : 0);
            }
        });
    }

    @Test
    void severalCodesOfOneAnswerAreCountedEach() {
        var before = Figures.at(metrics);

        asking("{ articles(after: \"x\") { totalCount } article(id: \"x\") { id } }");

        var after = Figures.at(metrics);
        for (var code : new String[] {"BAD_CURSOR", "BAD_INPUT"}) {
            assertThat(after.of(REFUSALS, "code=\"" + code + '"') - before.of(REFUSALS, "code=\"" + code + '"'))
                    .as(code)
                    .isEqualTo(1);
        }
    }

    private static void asking(String document) {
        assertThat(Api.asPublic().refusal(document)).isNotNull();
    }
}
