package dev.verbatim.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Newsroom;
import dev.verbatim.Rows;
import dev.verbatim.bootstrap.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who may not write does not, and what may not be written is not.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WritingAttackTest {

    private static final String CREATE = "mutation{createTopic(input:{name:\"Smuggled\",kind:SUBJECT}){topic{id}}}";
    private static final String ARTICLE =
            "mutation($input:CreateArticleInput!){createArticle(input:$input){article{id} errors{code field message}}}";

    @Inject
    Oracle oracle;

    @Inject
    @DataSource("desk")
    AgroalDataSource desk;

    private final Newsroom newsroom = new Newsroom();

    static Stream<String> wrongKeys() {
        return Stream.of(
                "Bearer wrong-but-long-enough",
                "Bearer " + Api.EDITOR_KEY + "x",
                "Bearer " + Api.EDITOR_KEY.substring(1),
                "Bearer " + Api.EDITOR_KEY.toUpperCase(java.util.Locale.ROOT),
                "Bearer editor:EDITOR:" + Api.EDITOR_KEY,
                "Bearer " + Api.EDITOR_KEY + " " + Api.EDITOR_KEY,
                "Bearer " + Api.EDITOR_KEY + ",",
                "Bearer null",
                "Bearer ' or 1=1 --",
                "Bearer eyJhbGciOiJub25lIn0.eyJyb2xlIjoiQURNSU4ifQ.",
                "Bearer",
                "Basic " + Api.EDITOR_KEY,
                Api.EDITOR_KEY,
                "Bearer " + "k".repeat(513),
                "Bearer " + "k".repeat(64 * 1_024));
    }

    @ParameterizedTest
    @MethodSource("wrongKeys")
    void aWrongKeyIsNeverTakenForThePublic(String authorization) {
        var before = oracle.stored();

        for (var request : List.of(
                Sent.asking(CREATE),
                Sent.asking("{viewer{role}}"),
                Sent.get("query", "{viewer{role}}"),
                Sent.get("query", "{viewer{role}}").with("Accept", Sent.RESPONSE_JSON))) {
            var answer = oracle.refusesAtSight(request.with("Authorization", authorization), 401, "UNAUTHENTICATED");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
            assertThat(answer.body()).doesNotContain(Api.EDITOR_KEY);
        }

        assertThat(oracle.stored()).isEqualTo(before);
    }

    @Test
    void withoutAKeyNothingIsWritten() {
        var before = oracle.stored();

        oracle.refusesAtSight(Sent.asking(CREATE), 200, "UNAUTHENTICATED");

        assertThat(oracle.stored()).isEqualTo(before);
    }

    @Test
    void aReporterNeitherPublishesNorWithdrawsNorMerges() {
        var draft = newsroom.article("Draft").entered();
        var live = newsroom.article("Live").published();
        var one = newsroom.person("One");
        var two = newsroom.person("Two");
        var before = oracle.stored();

        for (var mutation : List.of(
                "publishArticle(id:\"%s\",expectedVersion:%s){article{id}}".formatted(draft.id(), draft.version()),
                "withdrawArticle(id:\"%s\",expectedVersion:%s,reason:\"x\"){article{id}}"
                        .formatted(live.id(), live.version()),
                "mergePeople(keepId:\"%s\",duplicateIds:[\"%s\"]){person{id}}".formatted(one.id(), two.id()))) {
            oracle.refusesAtSight(Sent.asking("mutation{" + mutation + "}").keyed(Api.REPORTER_KEY), 200, "FORBIDDEN");
        }

        assertThat(oracle.stored()).isEqualTo(before);
        assertThat(oracle.column("select state from desk.article where id in ('%s', '%s')"
                        .formatted(Rows.uuid(draft.id()), Rows.uuid(live.id()))))
                .containsExactlyInAnyOrder("DRAFT", "PUBLISHED");
    }

    @Test
    void anArticleWithAWithdrawnQuoteIsNotPublished() {
        var draft = newsroom.article("Draft")
                .quoting(newsroom.person("Ada"), "I take this back")
                .entered();
        new Rows(desk).run("update desk.quote set standing = 'WITHDRAWN' where article_id = ?", Rows.uuid(draft.id()));
        var before = oracle.stored();

        var answer = Api.asEditor()
                .run(
                        "mutation($id:ID!,$v:Int!){publishArticle(id:$id,expectedVersion:$v){article{id} errors{code message}}}",
                        "id",
                        draft.id(),
                        "v",
                        draft.version());

        assertThat(answer.getString("publishArticle.errors[0].code")).isEqualTo("REJECTED");
        assertThat(answer.getString("publishArticle.errors[0].message")).endsWith("was withdrawn.");
        assertThat(oracle.stored()).isEqualTo(before);
    }

    @Test
    void inputsThatAreTooLargeAreRefusedWithTheirPlace() {
        var before = oracle.stored();
        var input = Map.<String, Object>of(
                "headline",
                "",
                "slug",
                "s".repeat(10_000),
                "body",
                "x",
                "bylines",
                Collections.nCopies(251, Map.of("personId", "person_01h455vb4pex5vsknk084sn02q")));

        var answer = Api.asEditor().run(ARTICLE, "input", input);

        assertThat(answer.<String>getList("createArticle.errors.code")).containsOnly("INVALID");
        assertThat(answer.getList("createArticle.errors.field"))
                .contains(List.of("input", "headline"), List.of("input", "slug"), List.of("input", "bylines"));
        assertThat(oracle.stored()).isEqualTo(before);
    }

    @Test
    void aBodyOfTenMegabytesIsNotRead() {
        var before = oracle.stored();
        for (int megabytes : new int[] {3, 10, 12}) {
            var input = Map.<String, Object>of("headline", "x", "body", "x".repeat(megabytes * 1_000_000));
            oracle.refusesAtSight(Sent.asking(ARTICLE, Map.of("input", input)).keyed(Api.EDITOR_KEY), 413, "TOO_LARGE");
        }
        assertThat(oracle.stored()).isEqualTo(before);
    }
}
