package dev.verbatim.bootstrap;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.verbatim.bootstrap.postgres.DataFolder;
import dev.verbatim.bootstrap.postgres.EmbeddedServer;
import dev.verbatim.bootstrap.postgres.ServerBinaries;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The packaged application, whose database goes away and comes back.
class AwayDatabaseIT {

    private static final String KEPT = "{ articles(first: 1) { totalCount } }";
    private static final String NOT_KEPT = "{ people(first: 1) { totalCount } }";
    private static final String CHANGE =
            "mutation { createSource(input: {kind: OTHER, name: \"Late\"}) { source { name } } }";

    @TempDir
    Path data;

    private EmbeddedServer database;
    private PackagedApp app;

    private void start(String flag) throws IOException {
        startDatabase(0);
        var owner = database.owner();
        app = PackagedApp.start(
                data,
                "-Dverbatim.database.url=" + owner.url().jdbc(),
                "-Dverbatim.database.username=" + owner.username(),
                "-Dverbatim.database.password=" + owner.password(),
                "-Dverbatim.readiness.degraded-after=2S",
                flag);
    }

    @AfterEach
    void stop() {
        app.close();
        database.close();
    }

    @Test
    @Timeout(180)
    void whatIsKeptIsServedAndAllElseIsRefusedUntilItIsBack() throws IOException {
        start("-Dverbatim.readiness.fails-when-degraded=false");
        var before = ask(KEPT).then().statusCode(200).extract().asString();
        readiness("there");

        database.close();

        readiness("away");
        degraded(true);
        assertThat(ask(KEPT).then().statusCode(200).extract().asString()).isEqualTo(before);
        refused(ask(NOT_KEPT));
        refused(askAsEditor(CHANGE));
        given().port(app.port()).get("/q/health/live").then().statusCode(200);

        startDatabase(port(database));

        readiness("there");
        degraded(false);
        ask(NOT_KEPT).then().statusCode(200).body("errors", equalTo(null));
        askAsEditor(CHANGE).then().statusCode(200).body("data.createSource.source.name", equalTo("Late"));
    }

    @Test
    @Timeout(180)
    void whereTheOperatorWantsItReadinessFailsOnceItHasBeenAwayForLong() throws IOException {
        start("-Dverbatim.readiness.fails-when-degraded=true");
        readiness("there");

        database.close();

        awaitStatus(503);
        startDatabase(port(database));
        awaitStatus(200);
    }

    private void awaitStatus(int status) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (given().port(app.port()).get("/q/health/ready").statusCode() != status) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    private void startDatabase(int port) {
        database = EmbeddedServer.start(
                DataFolder.hold(data),
                ServerBinaries.in(TestDatabase.PROGRAMS),
                port,
                EmbeddedServer.Durability.SCRATCH);
    }

    private static int port(EmbeddedServer database) {
        var server = database.owner().url().server();
        return Integer.parseInt(server.substring(server.lastIndexOf(':') + 1));
    }

    private void degraded(boolean degraded) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (given().port(app.port())
                        .get("/q/health/ready")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getBoolean("checks[0].data.degraded")
                != degraded) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    /// The application looks once a second.
    private void readiness(String databases) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            var ready = given().port(app.port()).get("/q/health/ready").then().statusCode(200);
            var told = ready.extract().jsonPath();
            assertThat(told.getString("status")).isEqualTo("UP");
            if (List.of(databases, databases)
                    .equals(List.of(told.getString("checks[0].data.desk"), told.getString("checks[0].data.live")))) {
                return;
            }
            assertThat(System.nanoTime()).as(told.prettify()).isLessThan(end);
        }
    }

    private static void refused(Response answer) {
        answer.then().statusCode(503).body("errors[0].extensions.code", equalTo("UNAVAILABLE"));
    }

    private Response ask(String query) {
        return given().port(app.port())
                .contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql");
    }

    private Response askAsEditor(String query) {
        return given().port(app.port())
                .header("Authorization", "Bearer " + PackagedApp.KEY)
                .contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql");
    }
}
