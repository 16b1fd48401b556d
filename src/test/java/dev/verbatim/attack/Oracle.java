package dev.verbatim.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Discretion;
import dev.verbatim.Tables;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/// What holds for every bad input: the status and code that are documented, words that tell nothing of our inside, no
/// connection to the database for what is refused at sight, and nothing changed.
@ApplicationScoped
class Oracle {

    private final Tables tables;
    private final Connections connections;

    Oracle(Tables tables, Connections connections) {
        this.tables = tables;
        this.connections = connections;
    }

    /// Refused without a look into the database.
    ///
    /// @param codes any of which the first error may have
    HttpResponse<String> refusesAtSight(Sent attack, int status, String... codes) {
        long before = connections.taken();
        var answer = refuses(attack, status, codes);
        assertThat(connections.taken()).as("connections taken by %s", attack).isEqualTo(before);
        return answer;
    }

    HttpResponse<String> refuses(Sent attack, int status, String... codes) {
        var answer = attack.send();
        assertThat(answer.statusCode()).as("%s: %s", attack, answer.body()).isEqualTo(status);
        isRefusal(answer, codes);
        return answer;
    }

    static void isRefusal(HttpResponse<String> answer, String... codes) {
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("json"));
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        var json = new JsonObject(answer.body());
        var errors = json.getJsonArray("errors");
        assertThat(errors.size()).isBetween(1, 100);
        var first = errors.getJsonObject(0);
        assertThat(first.getJsonObject("extensions").getString("code"))
                .as(answer.body())
                .isIn((Object[]) codes);
        assertThat(json.getValue("data")).isNull();
        isDiscreet(answer.body());
    }

    static void isDiscreet(String answer) {
        Discretion.check(answer);
        assertThat(answer).doesNotContainIgnoringCase("did you mean");
    }

    Map<String, String> stored() {
        return tables.counts();
    }

    /// Rows of the given tables alone.
    List<String> column(String sql) {
        return tables.column(sql);
    }
}
