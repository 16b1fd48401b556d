package dev.verbatim.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.bootstrap.TestDatabase;
import dev.verbatim.graphql.paging.Cursor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The checksum of a cursor is no secret: what it covers may still be made up.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ForgedCursorTest {

    @ParameterizedTest
    @CsvSource({
        "HEADLINE, article.headline, 'a\u0000b'",
        "NEWEST, article.newest, 9223372036854775807",
        "NEWEST, article.newest, -9223372036854775808",
        "NEWEST, article.newest, 300000000000000000",
        "NEWEST, article.newest, noon",
        "NEWEST, article.newest, ''",
    })
    void whatNoRowCanHaveIsRefused(String order, String name, String key) {
        var forged = new Cursor(key, UUID.randomUUID()).encode(name);

        var code = Api.asPublic()
                .refusal(
                        "query($c: String) { articles(after: $c, orderBy: %s) { nodes { id } } }".formatted(order),
                        "c",
                        forged);

        assertThat(code).isEqualTo("BAD_CURSOR");
    }
}
