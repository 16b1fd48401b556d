package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Where numbers are written in other digits, what machines read has the same as everywhere. All other tests
/// run so under `-Plocale`; the compiler refuses formats that go by the place (see the execution `nullness`
/// of the build).
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OtherDigitsTest {

    private static final Pattern OTHER_DIGITS = Pattern.compile("[\\p{Nd}&&[^0-9]]");

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void goToEgypt() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        assertThat("%d".formatted(21)).isEqualTo("\u0662\u0661");
    }

    @AfterEach
    void comeBack() {
        Locale.setDefault(before);
    }

    @Test
    void listsPagesCountsAndChangesGoOn() {
        var newsroom = new Newsroom();
        var ada = newsroom.person("Ada");
        var article = newsroom.article("Istanbul IRIS")
                .by(ada)
                .quoting(ada, "We saw 21 of them")
                .published();

        var read = Api.asPublic().post("""
                        query($a: ID!, $p: ID!) { articles(first: 21, orderBy: NEWEST) { totalCount nodes { headline } pageInfo { endCursor } }
                          person(id: $p) { quotes(first: 2) { totalCount nodes { text anchor { block start end } } } }
                          article(id: $a) { slug blocks { index text } related(first: 3) { slug } } }""", "a", article.id(), "p", ada.id());

        assertThat(read.jsonPath().getList("errors")).isNull();
        assertThat(OTHER_DIGITS.matcher(read.asString()).find())
                .as(read.asString())
                .isFalse();
        assertThat(OTHER_DIGITS.matcher(read.headers().toString()).find()).isFalse();
        assertThat(read.jsonPath().getString("data.article.slug")).startsWith("istanbul-iris");
    }

    @Test
    void soDoErrorsThatTellNumbers() {
        var answer = Api.asPublic()
                .post("{ " + "a: viewer { role } ".repeat(2) + "people(first: 5000) { totalCount } }")
                .asString();
        var deep = Api.asPublic()
                .post("{ viewer { role } " + "articles { nodes { related { ".repeat(20) + "id" + " } } }".repeat(20)
                        + " }")
                .asString();

        assertThat(answer + deep).contains("\"errors\"");
        assertThat(OTHER_DIGITS.matcher(answer + deep).find()).as(answer + deep).isFalse();
    }

    /// Loggers format too, and no compiler looks there.
    @Test
    void theLogTakesNumbersAsTheyAre() throws IOException {
        var numbers = Pattern.compile("LOG\\.[a-z]+f\\([^;]*?\"[^\"]*%[^s%n\"]");
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))).allSatisfy(file -> assertThat(
                            numbers.matcher(Files.readString(file)).find())
                    .as(file.toString())
                    .isFalse());
        }
    }

    @Test
    void variablesAreReadAlike() {
        assertThat(Api.asPublic()
                        .run("query($n: Int!) { articles(first: $n) { totalCount } }", "n", 2)
                        .<Map<String, ?>>get("articles"))
                .containsKey("totalCount");
    }
}
