package dev.verbatim.attack;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Documents that are refused at sight, each with the codes that it may be refused by.
final class HostileDocuments {

    private static final String TANGLED = "TOO_DEEP, PARSE_ERROR";
    private static final String CROWDED = "TOO_MANY_TOKENS, TOO_COMPLEX";
    private static final String WRONG = "VALIDATION_ERROR";
    private static final String COSTLY = "TOO_COMPLEX";

    private HostileDocuments() {}

    /// A document and what it does.
    record Hostile(String what, String document, List<String> codes) {

        private Hostile(String what, String document, String codes) {
            this(what, document, List.of(codes.split(", ")));
        }

        @Override
        public String toString() {
            return what;
        }
    }

    /// Those that neither the public nor the newsroom may ask.
    static Stream<Hostile> all() {
        return Stream.of(parsing(), validation(), cost(), introspection()).flatMap(cases -> cases);
    }

    private static Stream<Hostile> parsing() {
        return Stream.of(
                new Hostile("no end of braces", "{".repeat(1_000), TANGLED),
                new Hostile("selections that never close", "{" + "article{related{".repeat(300), TANGLED),
                new Hostile(
                        "selections 600 deep", "{" + "article{related{".repeat(300) + "id" + "}".repeat(601), TANGLED),
                new Hostile("lists that never close", "{nodes(ids:" + "[".repeat(3_000), TANGLED),
                new Hostile(
                        "lists 3,000 deep", "{nodes(ids:" + "[".repeat(3_000) + "]".repeat(3_000) + "){id}}", TANGLED),
                new Hostile("objects that never close", "{articles(filter:" + "{not:".repeat(2_000), TANGLED),
                new Hostile(
                        "objects 2,000 deep",
                        "{articles(filter:" + "{not:".repeat(2_000) + "{}" + "}".repeat(2_000) + "){totalCount}}",
                        TANGLED),
                new Hostile("types that never close", "query($a:" + "[".repeat(1_000) + "{viewer{role}}", TANGLED),
                new Hostile("9,000 fields", "{" + "__typename ".repeat(9_000) + "}", "TOO_LARGE, TOO_MANY_TOKENS"),
                new Hostile("a number that has no end", "{articles(first:1e){totalCount}}", "PARSE_ERROR"),
                new Hostile("a text that has no end", "{article(slug:\"a){id}}", "PARSE_ERROR"),
                new Hostile("half a letter", "{article(slug:\"\\ud800\"){id}}", "PARSE_ERROR, BAD_INPUT"),
                new Hostile("no document", " ", "PARSE_ERROR"),
                new Hostile("a comment alone", "# none", "PARSE_ERROR"),
                new Hostile("a float too large", "{articles(first:1e400){totalCount}}", WRONG),
                new Hostile("a number too large", "{articles(first:99999999999999999999){totalCount}}", "BAD_INPUT"),
                new Hostile("a number of 33 bits", "{articles(first:4294967297){totalCount}}", "BAD_INPUT"),
                new Hostile(
                        "a number of 5,000 digits",
                        "{articles(first:" + "9".repeat(5_000) + "){totalCount}}",
                        "BAD_INPUT"),
                new Hostile("half a page", "{articles(first:1.5){totalCount}}", WRONG),
                new Hostile("definitions of types", "type A { a: Int } { viewer { role } }", WRONG));
    }

    private static Stream<Hostile> validation() {
        return Stream.of(
                new Hostile("2,000 unknown directives", "{viewer " + "@aa".repeat(2_000) + "{role}}", CROWDED),
                new Hostile(
                        "2,000 known directives",
                        "{viewer " + "@skip(if:false)".repeat(2_000) + "{role}}",
                        "TOO_LARGE, TOO_MANY_TOKENS, TOO_COMPLEX"),
                new Hostile("a fragment in itself", "{viewer{...a}} fragment a on Viewer{...a}", WRONG),
                new Hostile(
                        "two fragments in each other",
                        "{viewer{...a}} fragment a on Viewer{...b} fragment b on Viewer{...a}",
                        WRONG),
                new Hostile(
                        "a fragment in itself, further in",
                        "{articles{...a}} fragment a on ArticleConnection{nodes{quotes{nodes{article{related{id}}}}}...a}",
                        WRONG),
                new Hostile(
                        "a fragment below itself",
                        "{article(slug:\"a\"){...a}} fragment a on Article{related{...a}}",
                        WRONG),
                new Hostile("300 unknown fragments", "{" + times(300, i -> "...f" + i) + "}", WRONG),
                new Hostile("800 unknown variables", "{nodes(ids:[" + times(800, i -> "$a" + i) + "]){id}}", WRONG),
                new Hostile(
                        "1,000 unknown fragments",
                        "{viewer{" + times(1_000, i -> "...f" + i) + "}}",
                        "TOO_MANY_TOKENS, VALIDATION_ERROR"),
                new Hostile(
                        "3,000 unknown variables",
                        "{nodes(ids:[" + times(3_000, i -> "$a" + i) + "]){id}}",
                        "TOO_LARGE, TOO_MANY_TOKENS, VALIDATION_ERROR"),
                new Hostile(
                        "500 operations",
                        times(500, i -> "query q" + i + "{viewer{role}}"),
                        "TOO_MANY_TOKENS, TOO_COMPLEX"),
                new Hostile("150 operations", times(150, i -> "query q" + i + "{viewer{role}}"), COSTLY),
                new Hostile("one name twice", "query a{viewer{role}} query a{viewer{role}}", WRONG),
                new Hostile("fields that cannot merge", "{a:article(slug:\"a\"){id} a:article(slug:\"b\"){id}}", WRONG),
                new Hostile("a field that is none", "{articl{headline}}", WRONG),
                new Hostile("a filter that is none", "{articles(filter:{stauts:[DRAFT]}){totalCount}}", WRONG),
                new Hostile("a state that is none", "{articles(filter:{states:[DRAFFT]}){totalCount}}", WRONG),
                new Hostile("a subscription", "subscription{articlePublished{id}}", WRONG));
    }

    private static Stream<Hostile> cost() {
        return Stream.of(
                new Hostile("111,111 fields of 725 bytes", tenfold(5), COSTLY),
                new Hostile("101 aliases", "{" + times(101, i -> "a" + i + ":viewer{role}") + "}", "TOO_MANY_ALIASES"),
                new Hostile(
                        "101 aliases further in",
                        "{viewer{" + times(101, i -> "a" + i + ":role") + "}}",
                        "TOO_MANY_ALIASES"),
                new Hostile("30 counts", "{" + times(30, i -> "a" + i + ":articles{totalCount}") + "}", COSTLY),
                new Hostile(
                        "three full pages in one another",
                        "{articles(first:100){nodes{quotes(first:100){nodes{speaker{... on Person{articles(first:100){nodes{id}}}}}}}}}",
                        COSTLY),
                new Hostile("articles of speakers of articles …", carousel(), "TOO_DEEP, TOO_COMPLEX"));
    }

    private static Stream<Hostile> introspection() {
        return Stream.of(new Hostile(
                "the fields of the types of the fields",
                "{__schema{types{fields{type{fields{type{fields{name}}}}}}}}",
                "TOO_DEEP, INTROSPECTION_DISABLED"));
    }

    private static String tenfold(int levels) {
        return "{...f0} "
                + times(
                        levels,
                        level -> "fragment f" + level + " on Query{"
                                + times(10, i -> level < levels - 1 ? "...f" + (level + 1) : "a" + i + ":viewer{role}")
                                + "}");
    }

    private static String carousel() {
        return "{article(slug:\"a\"){"
                + "quotes{nodes{speaker{...on Person{articles{nodes{".repeat(3)
                + "id" + "}".repeat(3 * 6 + 2);
    }

    static String times(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(" "));
    }
}
