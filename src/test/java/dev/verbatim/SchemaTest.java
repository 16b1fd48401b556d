package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import dev.verbatim.engine.OfferedSchema;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Guards what frontends are promised.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SchemaTest {

    private static final Path COMMITTED = Path.of("src", "test", "resources", "schema.graphql");

    /// What of the contract is still to come; it can only shrink.
    private static final Path TO_COME = Path.of("src", "test", "resources", "contract-to-come.txt");

    @Inject
    OfferedSchema schema;

    @Test
    void theSchemaIsTheCommittedOne() throws IOException {
        var served = schema.text();

        if (Boolean.getBoolean("schema.update")) {
            Files.writeString(COMMITTED, served);
        }

        assertThat(served)
                .as(
                        "the schema has changed; if that is meant, run the tests with -Dschema.update=true and commit the file")
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void theSchemaHoldsTheContractButForWhatIsToCome() throws IOException {
        var contract = Contract.parse(Shared.read("design/contract.graphql"));
        var missing = contract.missingIn(Contract.parse(schema.text()));

        if (Boolean.getBoolean("contract.update")) {
            update(missing.keySet());
        }

        var toCome = Files.readAllLines(TO_COME);
        assertThat(missing.entrySet().stream()
                        .filter(entry -> !toCome.contains(entry.getKey()))
                        .map(Map.Entry::getValue))
                .as("what the contract promises and the schema does not hold")
                .isEmpty();
        assertThat(toCome)
                .as(
                        "what is to come, sorted; what is there by now leaves the file when the tests are run with -Dcontract.update=true")
                .containsExactlyElementsOf(missing.keySet());
    }

    private static void update(Set<String> missing) throws IOException {
        if (Files.exists(TO_COME)) {
            assertThat(Files.readAllLines(TO_COME))
                    .as("what is to come only shrinks: nothing was written")
                    .containsAll(missing);
        }
        Files.write(TO_COME, missing);
    }
}
