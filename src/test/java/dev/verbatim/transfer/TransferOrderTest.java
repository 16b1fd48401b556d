package dev.verbatim.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.transfer.TransferOrder.Export;
import dev.verbatim.transfer.TransferOrder.Import;
import dev.verbatim.transfer.TransferOrder.Misunderstood;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransferOrderTest {

    @Test
    void exportAndImportAreUnderstood() throws Misunderstood {
        assertThat(TransferOrder.of("export", "a.jsonl")).isEqualTo(new Export(Path.of("a.jsonl")));
        assertThat(TransferOrder.of("import", "texts")).isEqualTo(new Import(Path.of("texts"), Optional.empty()));
        assertThat(TransferOrder.of("import", "texts", "--report", "r.json"))
                .isEqualTo(new Import(Path.of("texts"), Optional.of(Path.of("r.json"))));
        assertThat(TransferOrder.of("import", "--report", "r.json", "texts"))
                .isEqualTo(new Import(Path.of("texts"), Optional.of(Path.of("r.json"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "publish x",
                "export",
                "export a b",
                "export --all",
                "import",
                "import a b",
                "import --fast",
                "import a --report",
                "import --report r",
                "--help"
            })
    void anythingElseIsToldWithTheUsage(String words) {
        assertThatThrownBy(() -> TransferOrder.of(words.isEmpty() ? new String[0] : words.split(" ")))
                .isInstanceOf(Misunderstood.class)
                .hasMessageContaining("Usage:");
    }
}
