package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A question costs as many statements as it has relations, however much it finds.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementCountTest {

    private static final int ARTICLES = 50;

    private static final String DEEP = """
            query($first: Int!, $section: ID!) {
              articles(first: $first, filter: {section: $section}) {
                %1$s
                nodes {
                  headline
                  bylines { creditedAs person { name } }
                  images { url }
                  leadImage { photographer { name } agency { name } }
                  quotes(first: 10) {
                    %1$s
                    nodes { text speaker { ... on Person { name affiliations { title organisation { name } } } ... on Source { name } } }
                  }
                  sources(first: 10) { %1$s edges { uses node { name } } }
                }
              }
            }""";

    private static final String LINKED = """
            query($section: ID!) {
              articles(first: 5, filter: {section: $section}) {
                nodes {
                  section { id }
                  quotes(first: 2) {
                    nodes { speaker { ... on Person { name } } addressee { name } article { headline section { id } } }
                  }
                }
              }
            }""";

    @Inject
    SessionFactory sessions;

    @Inject
    @DataSource("desk")
    AgroalDataSource desk;

    private String section;

    /// One speaker stands in every tenth article, the others in one each.
    @BeforeEach
    void fiftyArticlesOnce() {
        sessions.getStatistics().setStatisticsEnabled(true);
        if (section != null) {
            return;
        }
        var newsroom = new Newsroom();
        section = newsroom.topic("Deep", "SECTION").id();
        var agency = newsroom.source("Agency", "NEWS_AGENCY").id();
        var shared = speaker(newsroom, "Shared");
        for (int i = 0; i < ARTICLES; i++) {
            var speaker = speaker(newsroom, "Speaker " + i);
            var writer = newsroom.person("Writer " + i);
            newsroom.article("Article " + i)
                    .with("sectionId", section)
                    .with(
                            "images",
                            List.of(Map.of(
                                    "url",
                                    "https://example.org/" + i,
                                    "photographerId",
                                    writer.id(),
                                    "agencyId",
                                    agency)))
                    .with("citations", List.of(Map.of("sourceId", agency)))
                    .by(writer)
                    .quoting(speaker, "These are the words of number " + i)
                    .quoting(i % 10 == 0 ? shared : speaker, "And these are more of number " + i)
                    .published();
        }
    }

    private static Newsroom.Entered speaker(Newsroom newsroom, String name) {
        var organisation = newsroom.source("House of " + name, "ORGANISATION");
        return newsroom.person(
                name, Map.of("affiliations", List.of(Map.of("title", "Head", "organisationId", organisation.id()))));
    }

    @AfterEach
    void stopCounting() {
        sessions.getStatistics().setStatisticsEnabled(false);
    }

    @Test
    void aDeepQueryOverFiftyArticlesTakesAsFewStatementsAsOverFive() {
        var query = DEEP.formatted("");

        assertThat(statements(query, 5)).isEqualTo(6);
        assertThat(statements(query, 50)).isEqualTo(6);
    }

    @Test
    void eachCountTakesAtMostOneStatementForAllArticlesTogether() {
        var query = DEEP.formatted("totalCount");

        assertThat(statements(query, 5)).isEqualTo(8);
        assertThat(statements(query, 50)).isEqualTo(8);
    }

    @Test
    void whatLinksLeadToComesWithTheRowsThatHaveThem() {
        sessions.getStatistics().clear();

        var answer = Api.asPublic().run(LINKED, "section", section);

        assertThat(sessions.getStatistics().getPrepareStatementCount()).isEqualTo(2);
        assertThat(answer.getList("articles.nodes.section.id")).containsOnly(section);
        assertThat(answer.getList("articles.nodes.quotes.nodes.article.section.id.flatten()"))
                .containsOnly(section);
        assertThat(answer.getList("articles.nodes.quotes.nodes.speaker.name.flatten()"))
                .doesNotContainNull();
        assertThat(answer.getList("articles.nodes.quotes.nodes.addressee.flatten()"))
                .containsOnlyNulls();
    }

    /// One looks whether the slug is free, one enters.
    @Test
    void aPersonIsEnteredWithTwoStatements() {
        sessions.getStatistics().clear();

        var answer = Api.asEditor().run("""
                mutation($name: String!) {
                  createPerson(input: {name: $name}) { person { id name slug } errors { code } } }""", "name", "Counted");

        assertThat(sessions.getStatistics().getPrepareStatementCount()).isEqualTo(2);
        assertThat(answer.getString("createPerson.person.name")).isEqualTo("Counted");
    }

    @Test
    void publishingFiveHundredQuotesTakesAsFewStatementsAsFive() {
        var few = new LongArticle(new Rows(desk), 5, 5);
        var many = new LongArticle(new Rows(desk), 500, 100);

        assertThat(published(few)).isEqualTo(published(many)).isLessThan(40);
        assertThat(published(few)).isEqualTo(published(many)).isLessThan(40);
    }

    private long published(LongArticle article) {
        sessions.getStatistics().clear();
        article.publish();
        return sessions.getStatistics().getPrepareStatementCount();
    }

    private long statements(String query, int first) {
        var statistics = sessions.getStatistics();
        statistics.clear();

        var answer = Api.asPublic().run(query, "first", first, "section", section);

        long statements = statistics.getPrepareStatementCount();
        assertThat(answer.getList("articles.nodes")).hasSize(first);
        assertThat(answer.getList("articles.nodes.quotes.nodes.speaker.affiliations.organisation.name.flatten()"))
                .hasSize(2 * first)
                .doesNotContainNull();
        assertThat(answer.getList("articles.nodes.leadImage.agency.name"))
                .hasSize(first)
                .doesNotContainNull();
        return statements;
    }
}
