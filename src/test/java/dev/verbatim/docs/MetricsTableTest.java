package dev.verbatim.docs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Guards the table of metrics.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MetricsTableTest {

    private static final String TYPE = "# TYPE ";

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    void itHasEveryMetricThatIsServed() {
        Api.asPublic().run("query Front { viewer { role } }");

        var documented = Markdown.of("docs/operations.md").table("| metric | |").stream()
                .flatMap(row -> Markdown.codes(row.getFirst()).stream());

        assertThat(documented).containsExactlyInAnyOrderElementsOf(served());
    }

    /// The maximum of a metric counts as a part of it.
    private Set<String> served() {
        var answer = given().get(metrics).then().statusCode(200).extract().asString();
        var names = answer.lines()
                .filter(line -> line.startsWith(TYPE + "verbatim_"))
                .map(line -> line.substring(TYPE.length()).split(" "))
                .map(type -> type[1].equals("counter") ? type[0].replaceFirst("(_total)?$", "_total") : type[0])
                .collect(Collectors.toSet());
        return names.stream()
                .filter(name -> !name.endsWith("_max") || !names.contains(name.replaceFirst("_max$", "")))
                .collect(Collectors.toSet());
    }
}
