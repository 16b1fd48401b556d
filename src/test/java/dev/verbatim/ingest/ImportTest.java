package dev.verbatim.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Desk;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A text goes in; a draft comes out, with who says what, and whoever is on record already is not entered twice.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportTest {

    private static final String PREVIEW = """
            query ($input: ImportInput!) { previewImport(input: $input) {
              headline body language discarded warnings
              quotes { text kind act speakerName speakerIs roleAsPrinted cue addresseeAsPrinted rule confidence basis
                       span { start end } saidOn { asPrinted date basis } }
              people { name asPrinted roleAsPrinted mentions match { id } candidates { id } }
              sources { name kind asPrinted match { id } candidates { id } } } }""";
    private static final String IMPORT = """
            mutation ($input: ImportInput!) { importArticle(input: $input) {
              article { id headline state language body bylines { creditedAs person { name extracted } }
                mentions(first: 50) { nodes { asPrinted subject { ... on Person { id name } ... on Source { id name } } } }
                quotes(first: 50) { nodes { id version text kind act cue roleAsPrinted
                  anchor { block start end } speaker { ... on Person { id name extracted } ... on Source { id name kind } }
                  addressee { id name } saidOn { asPrinted date }
                  attribution { method rule confidence reviewedAt } } } }
              proposal { warnings }
              errors { code message field } } }""";

    private final String mark = Desk.mark();
    private final String mayor = "Orla Venn" + mark;
    private final String text = """
            Harbour wall fails after storm %s

            The harbour wall of Tarnow gave way on Monday night, and two boats sank.

            "We saw it coming for years," said Mayor %s, who has asked for money since spring.

            Repairs would take a year, officials told the Coast Courier.

            "Nobody listened to us," %s told reporters on Tuesday. "Now everybody does."
            """.formatted(mark, mayor, mayor.substring(mayor.indexOf(' ') + 1));

    @Test
    void aPreviewProposesAndStoresNothing() {
        var before = Api.asEditor().run("{ articles { totalCount } people { totalCount } }");

        var proposal = preview(Map.of("text", text, "today", "2026-11-18"));

        assertThat(proposal.getString("headline")).isEqualTo("Harbour wall fails after storm " + mark);
        assertThat(proposal.getList("quotes.text"))
                .contains("We saw it coming for years,", "Nobody listened to us,", "Now everybody does.");
        assertThat(proposal.getString("quotes.find { it.text.startsWith('We saw') }.speakerName"))
                .isEqualTo(mayor);
        assertThat(proposal.getString("quotes.find { it.text.startsWith('Nobody') }.speakerName"))
                .isEqualTo(mayor);
        assertThat(proposal.getString("quotes.find { it.text.startsWith('Nobody') }.saidOn.date"))
                .isEqualTo("2026-11-17");
        assertThat(proposal.getList("people.name")).contains(mayor);
        var after = Api.asEditor().run("{ articles { totalCount } people { totalCount } }");
        assertThat(after.getMap("")).isEqualTo(before.getMap(""));
    }

    @Test
    void spansCountInTheTextThatWasSubmitted() {
        var proposal = preview(Map.of("text", text));

        for (var quote : proposal.<Map<String, ?>>getList("quotes")) {
            var span = (Map<?, ?>) quote.get("span");
            assertThat(text.substring((int) span.get("start"), (int) span.get("end")))
                    .isEqualTo(quote.get("text"));
        }
    }

    @Test
    void noDayIsGuessedWithoutToday() {
        var proposal = preview(Map.of("text", text));

        assertThat(proposal.getString("quotes.find { it.text.startsWith('Nobody') }.saidOn.asPrinted"))
                .contains("Tuesday");
        assertThat(proposal.getString("quotes.find { it.text.startsWith('Nobody') }.saidOn.date"))
                .isNull();
    }

    @Test
    void anImportMakesADraftWhoseQuotesAwaitReview() {
        var made = imported(Map.of("text", text));

        assertThat(made.getList("errors")).isEmpty();
        assertThat(made.getString("article.state")).isEqualTo("DRAFT");
        var quote = "article.quotes.nodes.find { it.text.startsWith('We saw') }";
        assertThat(made.getString(quote + ".speaker.name")).isEqualTo(mayor);
        assertThat(made.getBoolean(quote + ".speaker.extracted")).isTrue();
        assertThat(made.getInt(quote + ".anchor.block")).isEqualTo(1);
        assertThat(made.getList("article.quotes.nodes.attribution.method")).containsOnly("EXTRACTED");
        assertThat(made.getList("article.quotes.nodes.attribution.rule")).doesNotContainNull();
        assertThat(made.getList("article.quotes.nodes.attribution.reviewedAt")).containsOnlyNulls();
        assertThat(made.getList("article.mentions.nodes.subject.name")).contains(mayor);
        var told = "article.quotes.nodes.find { it.cue == 'told' && it.kind == 'PARAPHRASE' }";
        assertThat(made.getString(told + ".speaker.kind")).isEqualTo("UNNAMED_GROUP");
        assertThat(made.getString(told + ".addressee.name")).isEqualTo("Coast Courier");
    }

    @Test
    void whatSomebodyToldAnotherPersonComesInToo() {
        var told = "Ferry talks " + mark + " go on\n\n\"It holds,\" said engineer " + mayor
                + ".\n\nThe boats are safe, captain Jo Stone told " + mayor + ".\n";

        var made = imported(Map.of("text", told));

        assertThat(made.getList("errors")).isEmpty();
        assertThat(made.getString("article.quotes.nodes.find { it.cue == 'told' }.addressee"))
                .isNull();
    }

    @Test
    void savingAQuoteReviewsIt() {
        var made = imported(Map.of("text", text));

        var saved = Api.asEditor()
                .run(
                        "mutation ($id: ID!, $v: Int!) { updateQuote(id: $id, expectedVersion: $v, input: {}) "
                                + "{ quote { attribution { method rule confidence reviewedAt } } errors { message } } }",
                        "id",
                        made.getString("article.quotes.nodes[0].id"),
                        "v",
                        made.getInt("article.quotes.nodes[0].version"));

        assertThat(saved.getString("updateQuote.quote.attribution.method")).isEqualTo("EDITOR");
        assertThat(saved.getString("updateQuote.quote.attribution.reviewedAt")).isNotNull();
    }

    @Test
    void theSameTextAgainSaysWhereTheFirstIs() {
        var first = imported(Map.of("text", text));

        var again = imported(Map.of("text", text.replace("\n\n", "\n\n\n")));

        assertThat(again.getList("errors.code")).containsExactly("TAKEN");
        assertThat(again.getString("errors[0].message")).contains(first.getString("article.id"));
        assertThat(again.getList("errors[0].field")).isEqualTo(List.of("input", "text"));
        assertThat(again.getString("article.id")).isEqualTo(first.getString("article.id"));
    }

    @Test
    void whoIsOnRecordIsMatchedAndNotEnteredAgain() {
        var venn = new Desk("Person").entered(Map.of("name", mayor));

        var made = imported(Map.of("text", text));

        assertThat(made.getString("article.quotes.nodes.find { it.text.startsWith('We saw') }.speaker.id"))
                .isEqualTo(venn);
    }

    @Test
    void anAliasMatchesToo() {
        var venn = new Desk("Person").entered(Map.of("name", "O. V. " + mark, "aliases", List.of(mayor)));

        var proposal = preview(Map.of("text", text));

        assertThat(proposal.getString("people.find { it.name == '" + mayor + "' }.match.id"))
                .isEqualTo(venn);
    }

    @Test
    void twoOfOneNameAreCandidatesAndNeverAMatch() {
        var one = new Desk("Person").entered(Map.of("name", mayor));
        var other = new Desk("Person").entered(Map.of("name", mayor));

        var proposal = preview(Map.of("text", text));

        var person = "people.find { it.name == '" + mayor + "' }";
        assertThat(proposal.getString(person + ".match")).isNull();
        assertThat(proposal.getList(person + ".candidates.id", String.class)).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void whoHoldsWhatTheTextSaysIsMatchedAmongTwoOfOneName() {
        new Desk("Person").entered(Map.of("name", mayor, "affiliations", List.of(Map.of("title", "Goalkeeper"))));
        var right = new Desk("Person")
                .entered(Map.of("name", mayor, "affiliations", List.of(Map.of("title", "Mayor of Tarnow"))));

        var proposal = preview(Map.of("text", text));

        assertThat(proposal.getString("people.find { it.name == '" + mayor + "' }.match.id"))
                .isEqualTo(right);
    }

    @Test
    void whoHoldsSomethingElseIsADoubtfulOne() {
        var goalkeeper = new Desk("Person")
                .entered(Map.of("name", mayor, "affiliations", List.of(Map.of("title", "Goalkeeper"))));

        var proposal = preview(Map.of("text", text));

        var person = "people.find { it.name == '" + mayor + "' }";
        assertThat(proposal.getString(person + ".match")).isNull();
        assertThat(proposal.getList(person + ".candidates.id")).containsExactly(goalkeeper);
    }

    @Test
    void aCloseNameIsACandidate() {
        var close = new Desk("Person").entered(Map.of("name", mayor.replace("Orla", "Orlaith")));

        var proposal = preview(Map.of("text", text));

        var person = "people.find { it.name == '" + mayor + "' }";
        assertThat(proposal.getString(person + ".match")).isNull();
        assertThat(proposal.getList(person + ".candidates.id")).containsExactly(close);
    }

    @Test
    void whatCannotBeReadIsRefusedByField() {
        assertThat(imported(Map.of("html", "<p>A</p>", "text", "A")).getString("errors[0].code"))
                .isEqualTo("INVALID");
        assertThat(imported(Map.of("ninjs", "{")).getList("errors[0].field")).isEqualTo(List.of("input", "ninjs"));
        assertThat(Api.asEditor().refusal(PREVIEW, "input", Map.of("ninjs", "{")))
                .isEqualTo("BAD_INPUT");
        assertThat(Api.asEditor().refusal(PREVIEW, "input", Map.of())).isEqualTo("BAD_INPUT");
    }

    @Test
    void thePublicMayNotImport() {
        assertThat(Api.asPublic().refusal(PREVIEW, "input", Map.of("text", text)))
                .isEqualTo("UNAUTHENTICATED");
        assertThat(Api.asPublic().refusal(IMPORT, "input", Map.of("text", text)))
                .isEqualTo("UNAUTHENTICATED");
    }

    private static JsonPath preview(Map<String, ?> input) {
        var answer = Api.asEditor().run(PREVIEW, "input", input);
        answer.setRootPath("data.previewImport");
        return answer;
    }

    private static JsonPath imported(Map<String, ?> input) {
        var answer = Api.asEditor().run(IMPORT, "input", input);
        answer.setRootPath("data.importArticle");
        return answer;
    }
}
