package dev.verbatim.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Where the operator has opened introspection, the schema's text is told as well; to keys it is told in
/// either edition.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(ToldSchemaTest.Open.class)
class ToldSchemaTest {

    public static final class Open implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("verbatim.introspection.public", "true");
        }
    }

    @Test
    void whatEverybodyMayAskForByIntrospectionIsToldAsTextToo() {
        assertThat(Api.asPublic().run("{ __schema { queryType { name } } }").getString("__schema.queryType.name"))
                .isEqualTo("Query");

        var text = given().get("/graphql/schema.graphql");

        assertThat(text.statusCode()).isEqualTo(200);
        assertThat(text.asString()).contains("type Article");
        for (var edition : List.of("live", "desk")) {
            given().header("Authorization", "Bearer " + Api.VIEWER_KEY)
                    .header("X-Edition", edition)
                    .get("/graphql/schema.graphql")
                    .then()
                    .statusCode(200);
        }
    }
}
