package dev.verbatim.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What editors ask of quotes in these tests.
final class QuoteRequests {

    private static final Api API = Api.asEditor();
    private static final String FIELDS =
            " { quote { id version text kind anchor { block start end } } errors { code message field currentVersion } } ";

    private QuoteRequests() {}

    /// @param input name, value, name, value …
    static JsonPath tryToAdd(String article, Object... input) {
        return root(
                "addQuote",
                API.run(
                        "mutation($a: ID!, $i: QuoteInput!) { addQuote(articleId: $a, input: $i)" + FIELDS + "}",
                        "a",
                        article,
                        "i",
                        map(input)));
    }

    /// @return its id
    static String add(String article, Object... input) {
        var answer = tryToAdd(article, input);
        assertThat(answer.getList("errors")).isEmpty();
        return answer.getString("quote.id");
    }

    static JsonPath update(String quote, int version, Object... input) {
        return root(
                "updateQuote",
                API.run(
                        "mutation($q: ID!, $v: Int!, $i: UpdateQuoteInput!) { updateQuote(id: $q, expectedVersion: $v, input: $i)"
                                + FIELDS + "}",
                        "q",
                        quote,
                        "v",
                        version,
                        "i",
                        map(input)));
    }

    static JsonPath remove(String quote, int version) {
        return root("removeQuote", API.run("""
                        mutation($q: ID!, $v: Int!) { removeQuote(id: $q, expectedVersion: $v) {
                          deletedId errors { code field currentVersion } } }""", "q", quote, "v", version));
    }

    static JsonPath mark(List<String> quotes, String note) {
        return root(
                "markContradiction",
                API.run(
                        "mutation($q: [ID!]!, $n: String) { markContradiction(quoteIds: $q, note: $n)" + FIELDS + "}",
                        "q",
                        quotes,
                        "n",
                        note));
    }

    static JsonPath unmark(List<String> quotes) {
        return root(
                "unmarkContradiction",
                API.run("mutation($q: [ID!]!) { unmarkContradiction(quoteIds: $q)" + FIELDS + "}", "q", quotes));
    }

    static JsonPath read(String quote, String fields) {
        return root("quote", API.run("query($q: ID!) { quote(id: $q) { " + fields + " } }", "q", quote));
    }

    static List<String> textsOf(String article) {
        return API.run("query($a: ID!) { node(id: $a) { ... on Article { quotes { nodes { text } } } } }", "a", article)
                .getList("node.quotes.nodes.text");
    }

    /// @param filter name, value, name, value …
    static List<String> find(Object... filter) {
        return API.run("query($f: QuoteFilter) { quotes(first: 100, filter: $f) { nodes { id } } }", "f", map(filter))
                .getList("quotes.nodes.id");
    }

    static Map<String, Object> map(Object... pairs) {
        var map = new HashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private static JsonPath root(String field, JsonPath answer) {
        answer.setRootPath("data." + field);
        return answer;
    }
}
