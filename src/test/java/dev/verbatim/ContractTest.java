package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Nothing of a contract is overlooked.
class ContractTest {

    private static final String PROMISED = """
            # PersonConnection, MentionConnection: likewise.
            type ArticleConnection { edges: [ArticleEdge!]! }
            type ArticleEdge { node: Article! cursor: String! }
            interface Node { id: ID! }
            "A piece" type Article implements Node { id: ID! "as written" body(format: Format = HTML): String! }
            enum Format { HTML TEXT }
            union Speaker = Person | Source
            input Filter { ids: [ID!] not: Filter }
            scalar Date
            """;

    @Test
    void everyPartOfAContractIsAPromise() {
        assertThat(Contract.parse(PROMISED).promises())
                .containsEntry("Article", "Object")
                .containsEntry("Article implements Node", "implemented")
                .containsEntry("Article.body", "String!")
                .containsEntry("Article.body(format)", "Format = HTML")
                .containsEntry("Format.TEXT", "value")
                .containsEntry("Speaker = Source", "member")
                .containsEntry("Filter.ids", "[ID!]")
                .containsEntry("Date", "Scalar")
                .containsEntry("Node.id", "ID!")
                .containsEntry("PersonConnection.edges", "[PersonEdge!]!")
                .containsEntry("MentionEdge.node", "Mention!")
                .containsEntry("MentionEdge.cursor", "String!");
    }

    @Test
    void whatIsMissingOrDifferentIsTold() {
        var served = PROMISED.replace("# PersonConnection, MentionConnection: likewise.", "")
                .replace("implements Node ", "")
                .replace("= HTML)", "= TEXT)")
                .replace(" TEXT }", " MARKDOWN }")
                .replace(" | Source", "")
                .replace("[ID!]", "[ID]")
                .replace("enum", "\"more than that\" enum");

        var missing = Contract.parse(PROMISED.replaceFirst("#.*", "")).missingIn(Contract.parse(served));

        assertThat(missing.values())
                .containsExactly(
                        "Article implements Node: nothing instead of implemented",
                        "Article.body(format): Format = TEXT instead of Format = HTML",
                        "Filter.ids: [ID] instead of [ID!]",
                        "Format.TEXT: nothing instead of value",
                        "Speaker = Source: nothing instead of member");
    }
}
