package dev.verbatim.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.attack.InputPositions.Position;
import dev.verbatim.bootstrap.TestDatabase;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Numbers that no type of the schema holds are refused in our own words, in the document and in variables alike, and
/// by the same status.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class GreatNumbersTest {

    private static final List<String> NOT_32_BITS = List.of(
            "1e999999999",
            "-1e999999999",
            "1e99999999",
            "1e2147483647",
            "1e400",
            "99999999999",
            "2147483648",
            "-2147483649",
            "1" + "0".repeat(400),
            "1e-999999999",
            "0.5",
            "1.0000000001");

    private static final List<String> NOT_FINITE = List.of("1e400", "-1e400", "1e999999999", "1" + "0".repeat(400));

    private static final Map<String, String> IDS = Map.of(
            "article", "article_x",
            "person", "person_x",
            "source", "source_x",
            "topic", "topic_x",
            "image", "image_x",
            "quote", "quote_x",
            "other", "quote_y");

    @Inject
    GraphQLSchema schema;

    @Test
    void everyNumberOfTheSchemaIsRefusedAlikeInDocumentsAndVariables() {
        int tried = 0;
        for (var position : new InputPositions(schema, IDS).all()) {
            var type = GraphQLTypeUtil.unwrapNonNull(position.type());
            var wrong =
                    switch (type == GraphQLTypeUtil.unwrapAll(type) ? GraphQLTypeUtil.simplePrint(type) : "") {
                        case "Int" -> NOT_32_BITS;
                        case "Float" -> NOT_FINITE;
                        default -> List.<String>of();
                    };
            for (var number : wrong) {
                refusedAlike(position, number);
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(100);
    }

    private static void refusedAlike(Position position, String number) {
        var literal =
                sent(position.document("", new InputPositions.Name(number)).replace("$version", "1"), "{}");
        var variable = sent(
                position.document(
                                "($n: %s)".formatted(GraphQLTypeUtil.simplePrint(position.type())),
                                new InputPositions.Variable("n"))
                        .replace("$version", "1"),
                "{\"n\":" + number + "}");

        var what = "%s = %s: %s".formatted(position, number, literal);
        assertThat(literal).as(what).startsWith("200 ").contains("must be a ");
        assertThat(literal).as(what).contains(position.place() + " must be ");
        assertThat(variable).isEqualTo(literal.replace(position.place() + " must be ", "n must be "));
    }

    /// Status, code and message.
    private static String sent(String document, String variables) {
        var request = "{\"query\":" + JsonObject.of("q", document).encode().replaceAll("^\\{\"q\":|}$", "")
                + ",\"variables\":" + variables + "}";
        var plain = Sent.post(request).keyed(Api.EDITOR_KEY);
        var answer = plain.send();
        Oracle.isRefusal(answer, "VALIDATION_ERROR", "BAD_INPUT");
        assertThat(plain.with("Accept", Sent.RESPONSE_JSON).send().statusCode())
                .as(document)
                .isEqualTo(400);
        assertThat(answer.body())
                .doesNotContain("Value{", "SRGQL", "BigDecimal", "E+")
                .doesNotContainIgnoringCase("java");
        return answer.statusCode() + " "
                + new JsonObject(answer.body())
                        .getJsonArray("errors")
                        .getJsonObject(0)
                        .getString("message");
    }

    @Test
    void anExponentThatNobodyCanReadIsRefused() {
        for (var number : List.of("1e2147483648", "-1e99999999999", "1e-99999999999", "1.5e" + "9".repeat(50))) {
            for (var request : List.of(
                    Sent.asking("{ articles(first: " + number + ") { totalCount } }"),
                    Sent.post("{\"query\":\"query($n:Int){articles(first:$n){totalCount}}\",\"variables\":{\"n\":"
                            + number + "}}"))) {
                var answer = request.with("Accept", Sent.RESPONSE_JSON).send();

                assertThat(answer.statusCode())
                        .as("%s: %s", number, answer.body())
                        .isEqualTo(400);
                Oracle.isRefusal(answer, "PARSE_ERROR", "VALIDATION_ERROR", "BAD_INPUT");
                assertThat(answer.body())
                        .doesNotContainIgnoringCase("exception")
                        .doesNotContain("E+", "Value{");
            }
        }
    }

    @Test
    void aWholeNumberMayBeWrittenWithAnExponentOrZeroesInVariables() {
        for (var number : List.of("1", "1.0", "1e0", "10e-1")) {
            var answer = Sent.post("{\"query\":\"query($n:Int){articles(first:$n){nodes{id}}}\",\"variables\":{\"n\":"
                            + number + "}}")
                    .send();
            assertThat(answer.body()).as(number).doesNotContain("errors");
        }
    }
}
