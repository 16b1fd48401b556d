package dev.verbatim.observability;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HealthTest {

    @TestHTTPResource("/q/health")
    URL health;

    @Test
    void readinessTellsOfTheDatabase() {
        given().get(health + "/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks", hasSize(1))
                .body("checks[0].name", equalTo("database"))
                .body("checks[0].data.desk", equalTo("there"))
                .body("checks[0].data.live", equalTo("there"));
    }

    @Test
    void livenessAsksNobody() {
        given().get(health + "/live")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks", hasSize(0));
    }

    @Test
    void thePublicsPortKnowsNoMetrics() {
        assertThat(given().get("/q/metrics").statusCode()).isEqualTo(404);
    }
}
