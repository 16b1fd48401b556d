package dev.verbatim.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a body or an address may hold: JSON taken strictly, each parameter once.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ParametersTest {

    private static final String OK = "\"query\":\"{viewer{role}}\"";

    @Inject
    Oracle oracle;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "1",
                "\"{viewer{role}}\"",
                "{viewer{role}}",
                "{}",
                "{" + OK,
                "{" + OK + "} {}",
                "{" + OK + "}]",
                "{" + OK + ",}",
                "{" + OK + "," + OK + "}",
                "{" + OK + ",\"variables\":{\"a\":1,\"a\":2}}",
                "{" + OK + ",/* */\"variables\":{}}",
                "{" + OK + ",\"variables\":{\"a\":NaN}}",
                "{" + OK + ",\"variables\":{\"a\":01}}",
                "{" + OK + ",\"variables\":{\"a\":'b'}}",
                "{" + OK + ",\"variables\":[]}",
                "{" + OK + ",\"variables\":\"{}\"}",
                "{" + OK + ",\"variables\":1}",
                "{" + OK + ",\"variables\":{\"a\":\"\\u0000\"}}",
                "{" + OK + ",\"variables\":{\"a\":\"\\ud800\"}}",
                "{" + OK + ",\"variables\":{\"a\":{\"b\":[\"\\udc00\"]}}}",
                "{" + OK + ",\"variables\":{\"\\u0000\":1}}",
                "{" + OK + ",\"extensions\":[]}",
                "{" + OK + ",\"extensions\":\"x\"}",
                "{" + OK + ",\"extensions\":{\"persistedQuery\":1}}",
                "{" + OK + ",\"operationName\":[]}",
                "{" + OK + ",\"documentId\":1}",
                "{\"query\":[\"{viewer{role}}\"]}",
                "{\"query\":true}",
                "{\"query\":\"{viewer{role}}\\u0000\"}",
                "{\"query\":\"{viewer{role}}\\udfff\"}",
                "{\"mutation\":\"{viewer{role}}\"}",
                "\uFEFF{" + OK + "} x",
            })
    void whatIsNoRequestIsRefused(String body) {
        oracle.refusesAtSight(Sent.post(body), 400, "BAD_INPUT");
        oracle.refusesAtSight(Sent.post(body).with("Accept", Sent.RESPONSE_JSON), 400, "BAD_INPUT");
    }

    @Test
    void jsonThatIsNestedDeeplyIsRefused() {
        for (int depth : new int[] {101, 10_000, 30_000}) {
            var nested = "[".repeat(depth) + "]".repeat(depth);
            oracle.refusesAtSight(Sent.post("{" + OK + ",\"variables\":{\"a\":" + nested + "}}"), 400, "BAD_INPUT");
            oracle.refusesAtSight(Sent.post("[".repeat(depth)), 400, "BAD_INPUT");
        }
    }

    @Test
    void numbersWithoutEndAreRefusedOrRead() {
        for (var number : List.of("1" + "0".repeat(5_000), "1e999999999", "-1e-999999999", "0." + "1".repeat(5_000))) {
            var answer = Sent.post("{\"query\":\"query($n:Int){articles(first:$n){totalCount}}\",\"variables\":{\"n\":"
                            + number + "}}")
                    .send();
            assertThat(answer.statusCode()).isIn(200, 400);
            Oracle.isRefusal(answer, "BAD_INPUT");
        }
    }

    @Test
    void severalRequestsInOneAreRefused() {
        var before = oracle.stored();
        var one = "{\"query\":\"mutation{createTopic(input:{name:\\\"Batch\\\",kind:SUBJECT}){topic{id}}}\"}";

        oracle.refusesAtSight(
                Sent.post("[" + one + (',' + one).repeat(499) + "]").keyed(Api.EDITOR_KEY), 400, "BAD_INPUT");

        assertThat(oracle.stored()).isEqualTo(before);
    }

    /// In hexadecimal digits.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ff",
                "80",
                "c0 80",
                "c1 a1",
                "e0 80 af",
                "e0 9f bf",
                "f0 80 80 af",
                "f0 8f bf bf",
                "ed a0 80",
                "ed b0 80",
                "ed a0 bd ed b8 80",
                "f4 90 80 80",
                "f5 80 80 80",
                "f8 88 80 80 80",
                "c3",
                "e2 82",
                "f0 9f 98",
            })
    void textThatIsNotUtf8IsRefused(String hex) {
        var broken = new String(HexFormat.ofDelimiter(" ").parseHex(hex), ISO_8859_1);
        var document = "query($s:String){article(slug:$s){id}}";
        for (var body : List.of(
                "{\"query\":\"" + document + "\",\"variables\":{\"s\":\"" + broken + "\"}}",
                "{\"query\":\"{viewer{role}} #" + broken + "\"}",
                "{" + OK + ",\"" + broken + "\":1}",
                "{" + OK + "}" + broken)) {
            refuses(body.getBytes(ISO_8859_1));
        }
        var encoded = '%' + hex.replace(' ', '%');
        var asked = Sent.get("query", document);
        oracle.refusesAtSight(
                asked.to(asked.parameters() + "&variables=%7B%22s%22:%22" + encoded + "%22%7D"), 400, "BAD_INPUT");
        oracle.refusesAtSight(asked.to(asked.parameters() + "%20%23" + encoded), 400, "BAD_INPUT");
        oracle.refusesAtSight(asked.to(asked.parameters() + "&" + encoded + "=1"), 400, "BAD_INPUT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTF-16",
                "UTF-16BE",
                "UTF-16LE",
                "UTF-32",
                "UTF-32BE",
                "UTF-32LE",
                "X-UTF-32BE-BOM",
                "X-UTF-32LE-BOM",
                "x-UTF-16LE-BOM"
            })
    void otherEncodingsOfUnicodeAreRefused(String encoding) {
        refuses(("{" + OK + "}").getBytes(Charset.forName(encoding)));
    }

    @Test
    void aMarkBeforeTheTextIsRefused() {
        refuses(("\uFEFF{" + OK + "}").getBytes(UTF_8));
    }

    private void refuses(byte[] body) {
        oracle.refusesAtSight(
                new Sent("POST", "", List.of("Content-Type", "application/json"), body), 400, "BAD_INPUT");
    }

    @Test
    void anAddressHoldsNoNul() {
        var document = Sent.get("query", "query($s:String){article(slug:$s){id}}");

        oracle.refusesAtSight(
                document.to(document.parameters() + "&variables=%7B%22s%22:%22%00%22%7D"), 400, "BAD_INPUT");
    }

    @Test
    void allThatIsUtf8IsTaken() {
        var text = "\u00e4\u20ac\ud83d\ude00\ufeff";
        var asked =
                Sent.get("query", "query($s:String){article(slug:$s){id}}", "variables", "{\"s\":\"" + text + "\"}");

        assertThat(asked.send().body()).contains("{\"article\":null}");
        assertThat(Sent.asking("query($s:String){article(slug:$s){id}}", Map.of("s", text))
                        .send()
                        .body())
                .contains("{\"article\":null}");
    }

    @Test
    void anAddressHoldsVariablesAndExtensionsAsJson() {
        var query = "query A($id:ID!){node(id:$id){id} viewer{edition}} query B{viewer{role}}";

        var answer = Sent.get(
                        "query",
                        query,
                        "operationName",
                        "A",
                        "variables",
                        "{\"id\":\"topic_01m81ymc00000000000000000a\"}",
                        "extensions",
                        "{\"client\":{}}")
                .send();

        assertThat(new JsonObject(answer.body()).getJsonObject("data").getJsonObject("viewer"))
                .isEqualTo(JsonObject.of("edition", "LIVE"));
    }

    @Test
    void anAddressWithoutADocumentIsRefused() {
        oracle.refusesAtSight(Sent.get(), 400, "BAD_INPUT");
        oracle.refusesAtSight(Sent.get("query", ""), 400, "BAD_INPUT");
        oracle.refusesAtSight(Sent.get("variables", "{}"), 400, "BAD_INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"query", "operationName", "variables", "extensions", "documentId"})
    void aParameterThatComesTwiceIsRefused(String name) {
        var value = name.endsWith("s") ? "{}" : "{viewer{role}}";
        var twice = Sent.get("query", "{viewer{role}}", name, value, name, value);

        oracle.refusesAtSight(twice, 400, "BAD_INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "[]", "x", "{\"a\":1,\"a\":1}", "{}{}", "\"{}\"", "{\"a\":\"\\ud800\"}"})
    void variablesThatAreNoObjectAreRefused(String variables) {
        oracle.refusesAtSight(Sent.get("query", "{viewer{role}}", "variables", variables), 400, "BAD_INPUT");
        oracle.refusesAtSight(Sent.get("query", "{viewer{role}}", "extensions", variables), 400, "BAD_INPUT");
    }

    @ParameterizedTest
    @ValueSource(ints = {8_193, 65 << 10})
    void anAddressThatIsTooLongIsRefused(int padding) {
        oracle.refusesAtSight(Sent.get("query", "{viewer{role}}#" + "x".repeat(padding)), 414, "TOO_LARGE");
    }
}
