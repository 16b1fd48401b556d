package dev.verbatim.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who has an answer already is not sent it again.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class KnownAnswersTest {

    @ParameterizedTest
    @ValueSource(strings = {"/graphql?query=%7Bviewer%7Brole%7D%7D", "/console/console.js", "/console"})
    void aTagThatIsTheSameWeaklyIsKnown(String path) {
        var tag = given().urlEncodingEnabled(false).get(path).header("ETag");
        var opaque = tag.replace("W/", "");

        for (var known : List.of(tag, opaque, "W/" + opaque, "\"other\", " + opaque, "*")) {
            for (var method : List.of("GET", "HEAD")) {
                var answer = given().urlEncodingEnabled(false)
                        .header("If-None-Match", known)
                        .request(method, path);

                assertThat(answer.statusCode()).as(known).isEqualTo(304);
                assertThat(answer.header("ETag")).isEqualTo(tag);
                assertThat(answer.header("Vary")).containsIgnoringCase("Accept-Encoding");
                assertThat(answer.asString()).isEmpty();
            }
        }
        given().urlEncodingEnabled(false)
                .header("If-None-Match", "\"other\"")
                .get(path)
                .then()
                .statusCode(200);
    }
}
