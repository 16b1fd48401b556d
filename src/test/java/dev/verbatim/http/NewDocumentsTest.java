package dev.verbatim.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Plain;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A flood of documents that nobody has asked before holds up neither those asked often nor the newsroom.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NewDocumentsTest {

    private static final int FLOOD = 2_500;
    private static final int OFTEN = 20;
    private static final String KNOWN = "query Known { viewer { role } }";

    @Test
    void aFloodIsRefusedInPartAndHoldsUpNobodyElse() {
        askOften(KNOWN);

        var flood = IntStream.range(0, FLOOD)
                .mapToObj(n -> Plain.postLater(document(n), Map.of()))
                .toList();
        var known = Plain.post(KNOWN, Map.of());
        var editors =
                Plain.post("query Editors { viewer { role } }", Map.of(), "Authorization", "Bearer " + Api.EDITOR_KEY);
        assertThat(flood).anyMatch(answer -> !answer.isDone());

        assertThat(told(known)).isEqualTo("200");
        assertThat(editors.body()).contains("EDITOR");
        var codes = flood.stream()
                .map(CompletableFuture::join)
                .collect(Collectors.groupingBy(NewDocumentsTest::told, Collectors.counting()));
        assertThat(codes).containsOnlyKeys("200", "503 UNAVAILABLE");
        assertThat(Plain.post(document(FLOOD), Map.of()).statusCode()).isEqualTo(200);
    }

    /// What was asked but once may have to make room for what others ask.
    private static void askOften(String document) {
        for (int time = 0; time < OFTEN; time++) {
            Plain.post(document, Map.of());
        }
    }

    /// Takes a few milliseconds to check.
    private static String document(int number) {
        return "query New%s { viewer { %s } }".formatted(number, "role edition ".repeat(150));
    }

    private static String told(HttpResponse<String> answer) {
        var errors = new JsonObject(answer.body()).getJsonArray("errors");
        return errors == null
                ? String.valueOf(answer.statusCode())
                : answer.statusCode() + " "
                        + errors.getJsonObject(0).getJsonObject("extensions").getString("code");
    }
}
