package dev.verbatim.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Newsroom;
import dev.verbatim.Plain;
import dev.verbatim.bootstrap.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever has to be looked up keeps nobody else waiting, and is asked nothing twice.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(StoredKeys.Profile.class)
class StoredKeysTest {

    /// More than there are event loops.
    private static final int MANY = 8 * Runtime.getRuntime().availableProcessors();

    private static final String WHO = "{ viewer { role name } }";

    @Inject
    @DataSource("desk")
    AgroalDataSource desk;

    private String key;

    @BeforeEach
    void somebodyWithAKey() {
        key = new Newsroom().person("Key Holder").slug();
    }

    @Test
    void whoIsLookedUpIsWhoAsks() {
        assertThat(Plain.post(WHO, Map.of(), bearer(key)).body()).contains("EDITOR", "Key Holder");
        assertThat(Plain.get("{viewer{role}}", bearer(key)).body()).contains("EDITOR");
        assertThat(Plain.post(WHO, Map.of(), bearer(Api.EDITOR_KEY)).body()).contains("EDITOR");
    }

    @Test
    void meanwhileTheEventLoopsServeOthers() throws SQLException {
        var words = "#" + " and on".repeat(5_000) + "\n" + WHO;
        List<CompletableFuture<HttpResponse<String>>> waiting;
        try (var lock = lock()) {
            waiting = IntStream.range(0, MANY)
                    .mapToObj(_ -> Plain.postLater(words, Map.of(), bearer(key)))
                    .toList();

            for (int i = 0; i < MANY; i++) {
                assertThat(Plain.post("{ viewer { role } }", Map.of()).body()).contains("PUBLIC");
                assertThat(Plain.post("{ viewer { role } }", Map.of(), bearer(Api.EDITOR_KEY))
                                .body())
                        .contains("EDITOR");
            }
            assertThat(waiting).noneMatch(CompletableFuture::isDone);
            lock.rollback();
        }

        assertThat(waiting)
                .allSatisfy(answer -> assertThat(answer.join().body()).contains("Key Holder"));
    }

    @Test
    void whoIsNotFoundIsRefused() {
        assertRefused(Plain.post(WHO, Map.of(), bearer("nobody-has-this-key")), 401, "UNAUTHENTICATED");
        assertRefused(Plain.get("{viewer{role}}", bearer("nobody-has-this-key")), 401, "UNAUTHENTICATED");
    }

    @Test
    void whatFailsIsToldWithoutDetail() {
        var answer = Plain.post(WHO, Map.of(), bearer(StoredKeys.FAILING));

        assertRefused(answer, 500, "INTERNAL");
        assertThat(answer.body()).doesNotContain("no key at all");
    }

    @Test
    void nobodyIsWaitedForEndlessly() {
        assertRefused(Plain.post(WHO, Map.of(), bearer(StoredKeys.NEVER_FOUND)), 503, "UNAVAILABLE");
    }

    /// A lock on the table holds the look-up in its statement.
    private Connection lock() throws SQLException {
        var connection = desk.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table desk.person in access exclusive mode");
        }
        return connection;
    }

    private static String[] bearer(String key) {
        return new String[] {"Authorization", "Bearer " + key};
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(code);
    }
}
