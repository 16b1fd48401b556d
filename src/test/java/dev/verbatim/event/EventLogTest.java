package dev.verbatim.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Desk;
import dev.verbatim.Newsroom;
import dev.verbatim.Rows;
import dev.verbatim.Tables;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the log says happened is what an editor would say.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EventLogTest {

    @Inject
    Tables tables;

    private final Newsroom newsroom = new Newsroom();

    @Test
    void anArticleIsPublishedUpdatedAndWithdrawn() {
        var article = newsroom.article("Told")
                .quoting(newsroom.person("Ada"), "Tell it")
                .published();
        var renewed = newsroom.publish(article);
        withdraw(renewed);

        assertThat(told("article", article.id())).containsExactly("PUBLISHED null", "UPDATED null", "WITHDRAWN a test");
    }

    @Test
    void whatAnArticleNeedsComesAndGoesWithIt() {
        var ada = newsroom.person("Ada");
        var article = newsroom.article("Told").quoting(ada, "Tell it").published();
        withdraw(article);

        assertThat(told("person", ada.id())).containsExactly("PUBLISHED null", "WITHDRAWN null");
        assertThat(tables.column(
                        "select change from desk.event where type = 'quote' and '%s' = any(ids) order by sequence"
                                .formatted(Rows.uuid(article.id()))))
                .containsExactly("PUBLISHED", "WITHDRAWN");
    }

    @Test
    void whatIsCountedIsToldApartFromWhatIsEdited() {
        var ada = newsroom.person("Ada");
        newsroom.article("One").quoting(ada, "Once").published();
        newsroom.article("Two").quoting(ada, "Twice").published();
        new Desk("Person").update(ada.id(), ada.version(), Map.of("description", "Told."), "version");

        assertThat(told("person", ada.id())).containsExactly("PUBLISHED null", "COUNTED null", "UPDATED null");
    }

    @Test
    void aPartIsToldAsItsWhole() {
        var ada = newsroom.person("Ada");
        newsroom.article("By her").by(ada).published();

        new Desk("Person")
                .update(ada.id(), ada.version(), Map.of("affiliations", List.of(Map.of("title", "Pilot"))), "version");

        assertThat(told("person", ada.id())).containsExactly("PUBLISHED null", "UPDATED null");
        assertThat(tables.column(
                        "select array_to_string(tables, ' ') from desk.event where change = 'UPDATED' and subject_id = '%s'"
                                .formatted(Rows.uuid(ada.id()))))
                .singleElement()
                .asString()
                .contains("person", "affiliation");
    }

    @Test
    void eachEventNamesTheTransactionThatWroteIt() {
        var article = newsroom.article("Told").published();

        assertThat(tables.column("""
                        select e.transaction::text::bigint %% (1::bigint << 32) = a.xmin::text::bigint
                        from desk.event e join live.article a on a.id = e.subject_id where a.id = '%s'""".formatted(Rows.uuid(article.id())))).containsExactly("t");
    }

    @Test
    void nothingIsToldOfWhatTheDeskKeeps() {
        var before = tables.column("select count(*) from desk.event");

        var ada = newsroom.person("Ada");
        var article = newsroom.article("Quiet").quoting(ada, "Say nothing").entered();
        new Desk("Person").update(ada.id(), ada.version(), Map.of("name", "Bea"), "version");
        withdraw(article);

        assertThat(tables.column("select count(*) from desk.event")).isEqualTo(before);
    }

    private void withdraw(Newsroom.Entered article) {
        Api.asEditor()
                .run(
                        "mutation { withdrawArticle(id: \"%s\", expectedVersion: %s, reason: \"a test\") { errors { code } } }"
                                .formatted(article.id(), article.version()));
    }

    private List<String> told(String type, String id) {
        return tables.column(
                "select change || ' ' || coalesce(reason, 'null') from desk.event where type = '%s' and subject_id = '%s' order by sequence"
                        .formatted(type, Rows.uuid(id)));
    }
}
