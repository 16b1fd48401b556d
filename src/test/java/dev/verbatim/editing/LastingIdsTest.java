package dev.verbatim.editing;

import static dev.verbatim.Desk.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Desk;
import dev.verbatim.Newsroom;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What has an id keeps it through every update that leaves it as it is, so that clients can cache it under that.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LastingIdsTest {

    private static final String PARTS =
            "version bylines { id role position person { id } } mentions { nodes { id asPrinted } } sources { edges { citation { id note } } }";

    private final Newsroom newsroom = new Newsroom();
    private final Desk articles = new Desk("Article");
    private final Desk people = new Desk("Person");
    private String ada = "";
    private String bo = "";
    private String agency = "";
    private String outlet = "";

    @BeforeEach
    void enter() {
        ada = newsroom.person("Ada").id();
        bo = newsroom.person("Bo").id();
        agency = newsroom.source("Agency", "NEWS_AGENCY").id();
        outlet = newsroom.source("Outlet", "OUTLET").id();
    }

    @Test
    void bylinesKeepTheirIdsWhateverTheirOrder() {
        var writer = Map.of("personId", ada, "role", "WRITER");
        var editor = Map.of("personId", bo, "role", "EDITOR", "creditedAs", "B. O.");
        var article = entered(Map.of("bylines", List.of(writer, editor)));
        List<String> before = article.get("bylines.id");

        var turned = update(article, Map.of("bylines", List.of(editor, writer)));
        var more = update(turned, Map.of("bylines", List.of(Map.of("personId", bo), writer, editor)));
        var changed = update(more, Map.of("bylines", List.of(Map.of("personId", ada, "role", "EDITOR"), editor)));

        assertThat(before).hasSize(2).doesNotHaveDuplicates().allMatch(id -> id.matches("byline_[0-9a-z]{26}"));
        assertThat(turned.<List<String>>get("bylines.id")).isEqualTo(before.reversed());
        assertThat(turned.<List<Integer>>get("bylines.position")).containsExactly(0, 1);
        assertThat(more.<List<String>>get("bylines.id").subList(1, 3)).isEqualTo(before);
        assertThat(more.<String>get("bylines[0].id")).isNotIn(before);
        assertThat(changed.<String>get("bylines[0].id")).isNotIn(before);
        assertThat(changed.<String>get("bylines[1].id")).isEqualTo(before.get(1));
    }

    @Test
    void whatStandsTwiceInAListIsTwoThings() {
        var twice = List.of(Map.of("personId", ada), Map.of("personId", ada));
        var article = entered(Map.of("bylines", twice));

        var again = update(article, Map.of("bylines", twice));
        var once = update(again, Map.of("bylines", twice.subList(0, 1)));

        List<String> ids = article.get("bylines.id");
        assertThat(ids).hasSize(2).doesNotHaveDuplicates();
        assertThat(again.<List<String>>get("bylines.id")).isEqualTo(ids);
        assertThat(once.<List<String>>get("bylines.id")).isEqualTo(ids.subList(0, 1));
    }

    @Test
    void mentionsAndCitationsKeepTheirIds() {
        var named = Map.of("personId", ada, "asPrinted", "Ada", "roleAsPrinted", "Engineer");
        var house = Map.of("sourceId", agency, "asPrinted", "the agency");
        var report = Map.of("sourceId", agency, "note", "a report", "url", "https://example.org/report");
        var data = Map.of("sourceId", outlet, "kind", "DATA", "accessedOn", "2026-01-02");
        var article = entered(Map.of("mentions", List.of(named, house), "citations", List.of(report, data)));
        List<String> mentions = article.get("mentions.nodes.id");
        List<String> citations = article.get("sources.edges.citation.id");

        var turned = update(
                article,
                Map.of("mentions", List.of(house, named), "citations", List.of(data, report), "body", "Ada and Ada"));
        var changed = update(
                turned,
                Map.of(
                        "mentions",
                        List.of(Map.of("personId", ada, "asPrinted", "Ada")),
                        "citations",
                        List.of(Map.of("sourceId", outlet, "kind", "DATA"))));

        assertThat(mentions).hasSize(2).allMatch(id -> id.startsWith("mention_"));
        assertThat(citations).hasSize(2).allMatch(id -> id.startsWith("citation_"));
        assertThat(turned.<List<String>>get("mentions.nodes.id")).isEqualTo(mentions.reversed());
        assertThat(turned.<List<String>>get("sources.edges.citation.id"))
                .containsExactlyInAnyOrderElementsOf(citations);
        assertThat(changed.<String>get("mentions.nodes[0].id")).isNotIn(mentions);
        assertThat(changed.<String>get("sources.edges[0].citation.id")).isNotIn(citations);
    }

    @Test
    void contactsAndAffiliationsKeepTheirIds() {
        var selection = "version contacts { id channel value public } affiliations { id title }";
        var mail = Map.of("channel", "EMAIL", "value", "ada@example.org", "public", true);
        var phone = Map.of("channel", "PHONE", "value", "+43 1 234");
        var chair = fields("title", "Chair", "organisationId", outlet, "since", "2020-01-02");
        var member = fields("title", "Member");
        var person = people.create(
                Map.of(
                        "name",
                        "Cleo " + newsroom.mark(),
                        "contacts",
                        List.of(mail, phone),
                        "affiliations",
                        List.of(chair, member)),
                selection);
        List<String> contacts = person.get("contacts.id");
        List<String> affiliations = person.get("affiliations.id");

        var turned = people.update(
                person.id(),
                0,
                Map.of("contacts", List.of(phone, mail), "affiliations", List.of(member, chair)),
                selection);
        var shown = people.update(
                person.id(),
                1,
                Map.of("contacts", List.of(Map.of("channel", "PHONE", "value", "+43 1 234", "public", true), mail)),
                selection);
        var named = people.update(
                person.id(),
                2,
                Map.of(
                        "affiliations",
                        List.of(fields("title", "Member"), fields("id", affiliations.get(1), "title", "Member"))),
                selection);

        assertThat(contacts).hasSize(2).allMatch(id -> id.matches("contact_[0-9a-z]{26}"));
        assertThat(turned.<List<String>>get("contacts.id")).isEqualTo(contacts.reversed());
        assertThat(turned.<List<String>>get("affiliations.id")).isEqualTo(affiliations.reversed());
        assertThat(shown.<String>get("contacts[0].id")).isNotIn(contacts);
        assertThat(shown.<String>get("contacts[1].id")).isEqualTo(contacts.getFirst());
        assertThat(named.<String>get("affiliations[0].id")).isNotIn(affiliations);
        assertThat(named.<String>get("affiliations[1].id")).isEqualTo(affiliations.get(1));
    }

    @Test
    void anAffiliationThatQuotesWereSpokenFromStaysWhereTheListSaysTheSame() {
        var held = Map.of("title", "Minister", "organisationId", outlet);
        var speaker = newsroom.person("Speaker", Map.of("affiliations", List.of(held)));
        var affiliation = Api.asEditor()
                .run("query($id: ID!) { person(id: $id) { affiliations { id } } }", "id", speaker.id())
                .getString("person.affiliations[0].id");
        newsroom.article("Spoken")
                .quoting(speaker, "I speak for all", Map.of("affiliationId", affiliation))
                .entered();

        var same = people.update(
                speaker.id(),
                0,
                Map.of("affiliations", List.of(Map.of("title", "Member"), held)),
                "affiliations { id }");

        assertThat(same.problems()).isEmpty();
        assertThat(same.<String>get("affiliations[1].id")).isEqualTo(affiliation);
    }

    @Test
    void theIdsAreTheSameInBothEditions() {
        var contact = Map.of("channel", "WEBSITE", "value", "https://example.org", "public", true);
        var writer = newsroom.person(
                "Writer", Map.of("contacts", List.of(contact), "affiliations", List.of(Map.of("title", "Reporter"))));
        var article = newsroom.article("Twice the same")
                .by(writer)
                .with("mentions", List.of(Map.of("personId", writer.id(), "asPrinted", "Writer")))
                .with("citations", List.of(Map.of("sourceId", agency)))
                .published();
        var query =
                "query($id: ID!) { article(id: $id) { bylines { id person { contacts { id } affiliations { id } } } mentions { nodes { id } } sources { edges { citation { id } } } } }";

        var desk = Api.asEditor().run(query, "id", article.id());
        var live = Api.asPublic().run(query, "id", article.id());

        assertThat(live.<Object>get("article")).isEqualTo(desk.<Object>get("article"));
        assertThat(live.getString("article.bylines[0].person.contacts[0].id")).startsWith("contact_");
    }

    private Desk.Answer entered(Map<String, Object> lists) {
        var input = fields("headline", "Lasting " + newsroom.mark(), "body", "Ada and the agency.");
        input.putAll(lists);
        return articles.create(input, PARTS);
    }

    private Desk.Answer update(Desk.Answer article, Map<String, Object> input) {
        var answer = articles.update(article.id(), article.get("version"), input, PARTS);
        assertThat(answer.problems()).isEmpty();
        return answer;
    }
}
