package dev.verbatim.console;

import static graphql.ExecutionInput.newExecutionInput;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import dev.verbatim.bootstrap.TestDatabase;
import graphql.ParseAndValidate;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Properties;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ConsoleTest {

    private static final String OPERATIONS = "/console/operations/";

    @Inject
    GraphQLSchema schema;

    @ParameterizedTest
    @ValueSource(strings = {"/console", "/console/"})
    void opensUnderAStrictPolicy(String path) {
        given().get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'; script-src 'self';"))
                .header("Content-Security-Policy", containsString("connect-src 'self'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-cache");
    }

    @Test
    void loadsNothingFromElsewhere() {
        var page = Jsoup.parse(given().get("/console").asString());

        var links = page.select("script, link, img").stream()
                .map(element -> element.hasAttr("src") ? element.attr("src") : element.attr("href"))
                .toList();

        assertThat(links).isNotEmpty().allMatch(link -> link.startsWith("/console/"));
        assertThat(links).allSatisfy(link -> given().get(link).then().statusCode(200));
        assertThat(page.select("script:not([src]), style, [style], [onclick], [onload]"))
                .isEmpty();
    }

    @Test
    void librariesAreKeptForGoodUnderTheVersionOfTheirJar() throws Exception {
        var jar = new Properties();
        try (var in = getClass()
                .getResourceAsStream("/META-INF/maven/io.smallrye/smallrye-graphql-ui-graphiql/pom.properties")) {
            jar.load(in);
        }

        var answer = given().get("/console/graphiql-" + jar.getProperty("version") + "/graphiql.min.js");

        answer.then().statusCode(200).header("Cache-Control", containsString("immutable"));
    }

    @Test
    void ourFilesAreAskedForAgainAndNotSentAgain() {
        var tag = given().get("/console/console.js")
                .then()
                .header("Cache-Control", "no-cache")
                .extract()
                .header("ETag");

        given().header("If-None-Match", tag).get("/console/console.js").then().statusCode(304);
    }

    @Test
    void tellsNoKeyOutsideDevMode() {
        given().header("Sec-Fetch-Site", "same-origin")
                .get("/console/settings.json")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(equalTo("{}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/nothing.js",
                "/console/../application.properties",
                "/console/..%2fapplication.properties",
                "/console/operations/..%2f..%2fapplication.properties",
                "/console/graphiql-2.17.0/index.html",
                // The pages of others, which write keys into the address.
                "/graphql-ui/",
                "/graphql-ui/index.html",
                "//graphql-ui//index.html",
                "/graphql-ui/render.js",
                "/q/graphql-ui/"
            })
    void hasNoOtherPages(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404);
    }

    @Test
    void onlyReads() {
        given().post("/console").then().statusCode(405).header("Allow", is("GET, HEAD"));
    }

    @Test
    void everyReadyOperationIsValid() {
        var manifest = given().get(OPERATIONS + "operations.json").jsonPath();

        assertThat(manifest.getList("operations")).hasSize(9);
        assertThat(mistakes(manifest.getString("lookup"))).isEmpty();
        assertThat(manifest.getList("operations.file", String.class))
                .allSatisfy(file -> assertThat(mistakes(file)).as(file).isEmpty());
    }

    private List<String> mistakes(String file) {
        var document = given().get(OPERATIONS + file).asString();
        return ParseAndValidate.parseAndValidate(
                        schema, newExecutionInput(document).build())
                .getErrors()
                .stream()
                .map(error -> error.getMessage())
                .toList();
    }
}
