package dev.verbatim.engine.cost;

import static dev.verbatim.engine.Asked.times;
import static dev.verbatim.engine.cost.LimitsTest.NEWSROOM;
import static dev.verbatim.engine.cost.LimitsTest.PUBLIC;
import static dev.verbatim.graphql.error.ErrorCode.TOO_COMPLEX;
import static dev.verbatim.graphql.error.ErrorCode.TOO_DEEP;
import static dev.verbatim.graphql.error.ErrorCode.TOO_MANY_ALIASES;
import static dev.verbatim.graphql.error.ErrorCode.TOO_MANY_TOKENS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.engine.Asked;
import org.junit.jupiter.api.Test;

/// How large a document may be, whatever it asks for.
class ShapeTest {

    private static final String DEEP = """
            { articles { nodes { quotes { nodes { speaker { ... on Person { articles(first: 1) { nodes { quotes { nodes {
            article { ...further } } } } } } } } } } } }
            fragment further on Article { section { parent { name } } }""";

    @Test
    void levelsAreCountedThroughFragments() {
        var asked = Asked.of(DEEP);

        assertThat(asked.shape().largest().depth()).isEqualTo(13);
        asked.isRefused(PUBLIC, TOO_DEEP, "The operation is 13 levels deep; 12 are allowed.");
        asked.isNoLargerThanAllowed(NEWSROOM);
    }

    @Test
    void goingRoundTheGraphIsTooDeep() {
        var round = "quotes { nodes { speaker { ... on Person { articles { nodes { ";
        var asked = Asked.of("{ article(slug: \"a\") { " + round.repeat(3) + "id" + " }".repeat(3 * 6 + 2));

        asked.isRefused(PUBLIC, TOO_DEEP, "The operation is 17 levels deep; 12 are allowed.");
        asked.isRefused(NEWSROOM, TOO_DEEP, "The operation is 17 levels deep; 15 are allowed.");
    }

    @Test
    void aHundredLevelsAreTooDeep() {
        Asked.of("{ article " + "{ related ".repeat(100) + "{ id }" + " }".repeat(101))
                .isRefused(PUBLIC, TOO_DEEP, "The operation is 102 levels deep; 12 are allowed.");
    }

    @Test
    void tokensAreAsTheParserCountedThem() {
        var asked = Asked.of("{ " + "__typename ".repeat(5000) + "}");

        asked.isRefused(PUBLIC, TOO_MANY_TOKENS, "The document has 5,002 tokens; 2,000 are allowed.");
    }

    @Test
    void theSameNameAThousandTimesIsNoHarm() {
        Asked.of("{ " + "__typename ".repeat(1000) + "}").isNoLargerThanAllowed(PUBLIC);
    }

    /// 111,111 fields of articles if they were fetched.
    @Test
    void tenAliasesOnFiveLevelsOfFragmentsAreTooComplex() {
        var asked = Asked.of("{ r: article(id: \"a\") { ...f0 } } "
                + times(
                        4,
                        n -> "fragment f" + n + " on Article { " + aliases(10, "related { ...f" + (n + 1) + " }")
                                + " }")
                + " fragment f4 on Article { " + aliases(10, "related { id }") + " }");

        assertThat(asked.shape().largest().fields()).isEqualTo(111_111 + 100_000);
        asked.isRefused(PUBLIC, TOO_COMPLEX, "The document comes to 211,111 fields; 5,000 are allowed.");
        asked.isRefused(NEWSROOM, TOO_COMPLEX, "The document comes to 211,111 fields; 20,000 are allowed.");
    }

    @Test
    void aHundredAliasesOfOneFieldAreTooManyAliases() {
        var sentence = "The operation has 101 aliases; 30 are allowed.";

        Asked.of("{ " + aliases(101, "viewer { role }") + " }").isRefused(PUBLIC, TOO_MANY_ALIASES, sentence);
        Asked.of("{ viewer { " + aliases(101, "role") + " } }").isRefused(PUBLIC, TOO_MANY_ALIASES, sentence);
        Asked.of("{ viewer { " + aliases(101, "role") + " } }").isRefused(NEWSROOM, TOO_MANY_ALIASES, sentence);
    }

    @Test
    void aliasesAreCountedInEachPlaceOfTheirFragment() {
        Asked.of("{ article { section { ...t } topics { ...t } } } fragment t on Topic { " + aliases(16, "name") + " }")
                .isRefused(PUBLIC, TOO_MANY_ALIASES, "The operation has 32 aliases; 30 are allowed.");
    }

    @Test
    void thirtyListsAtTheRootAreTooComplex() {
        var asked = Asked.of("{ " + aliases(30, "quotes(filter: {textContains: \"a\"}) { totalCount }") + " }");

        asked.isRefused(PUBLIC, TOO_COMPLEX, "The operation has 30 root fields; 10 are allowed.");
        asked.isRefused(NEWSROOM, TOO_COMPLEX, "The operation has 30 root fields; 20 are allowed.");
    }

    @Test
    void rootFieldsAreCountedThroughFragments() {
        Asked.of("{ ...q ... on Query { ...q } __typename } fragment q on Query { " + aliases(6, "viewer { role }")
                        + " }")
                .isRefused(PUBLIC, TOO_COMPLEX, "The operation has 12 root fields; 10 are allowed.");
    }

    @Test
    void directivesAreCountedAsWritten() {
        var sentence = "The document has 2,000 directives; 20 are allowed.";

        Asked.of("{ viewer " + "@aa".repeat(2000) + " { role } }").isRefused(NEWSROOM, TOO_COMPLEX, sentence);
        Asked.of("{ viewer { " + "... on Viewer @a { role } ".repeat(600) + "} }")
                .isRefused(NEWSROOM, TOO_COMPLEX, "The document has 600 directives; 20 are allowed.");
        assertThat(Asked.of("""
                query($a: Int @a) @a { viewer @a { ...v @a ... @a { role } } } fragment v on Viewer @a { name }
                fragment v on Viewer @a { name }
                fragment unused on Viewer { role @a }""").shape().directives()).isEqualTo(8);
    }

    @Test
    void aDocumentOfManyOperationsIsTooComplex() {
        Asked.of(times(500, n -> "query q" + n + " { viewer { role } }"))
                .isRefused(NEWSROOM, TOO_COMPLEX, "The document holds 500 operations and fragments; 100 are allowed.");
        Asked.of(times(100, n -> "query q" + n + " { viewer { role } }")).isNoLargerThanAllowed(PUBLIC);
    }

    /// Without a limit, validation of 250 would take a second, of 1,000 a minute.
    @Test
    void aChainOfFragmentsIsTooDeepUsedOrNot() {
        var chain = times(98, n -> "fragment f" + n + " on Viewer { ...f" + (n + 1) + " }")
                + " fragment f98 on Viewer { role }";
        var sentence = "The document has %s selections inside one another; 50 are allowed.";

        Asked.of("{ viewer { ...f0 } } " + chain).isRefused(NEWSROOM, TOO_DEEP, sentence.formatted(101));
        Asked.of("{ viewer { role } } " + chain).isRefused(NEWSROOM, TOO_DEEP, sentence.formatted(99));
        Asked.of("{ viewer { " + "... { ".repeat(49) + "role" + " }".repeat(51))
                .isRefused(PUBLIC, TOO_DEEP, sentence.formatted(51));
        Asked.of("{ viewer { " + "... { ".repeat(48) + "role" + " }".repeat(50)).isNoLargerThanAllowed(PUBLIC);
    }

    @Test
    void fieldsOfAllOperationsAddUpAndNothingElse() {
        var shape = Asked.of("query a { a: viewer { role } } query b { b: viewer { role } c: viewer { name } }")
                .shape()
                .largest();

        assertThat(shape.fields()).isEqualTo(6);
        assertThat(shape.aliases()).isEqualTo(2);
        assertThat(shape.topFields()).isEqualTo(2);
    }

    @Test
    void whatValidationRefusesIsMeasuredAsFarAsItGoes() {
        Asked.of("{ viewer { ...a } } fragment a on Viewer { ...a }").isNoLargerThanAllowed(PUBLIC);
        Asked.of("{ viewer { ...a } } fragment a on Viewer { ...b } fragment b on Viewer { ...a }")
                .isNoLargerThanAllowed(PUBLIC);
        Asked.of("{ article { ...a } } fragment a on Article { related { related { ...a } } }")
                .isNoLargerThanAllowed(PUBLIC);
        Asked.of("{ " + times(1000, n -> "...unknown" + n) + " }").isNoLargerThanAllowed(NEWSROOM);
        Asked.of("{ nodes(ids: [" + times(3000, n -> "$v" + n) + "]) { id } }").isNoLargerThanAllowed(NEWSROOM);
        Asked.of("type A { a: Int } extend schema @a").isNoLargerThanAllowed(PUBLIC);
    }

    private static String aliases(int count, String field) {
        return times(count, n -> "a" + n + ": " + field);
    }
}
