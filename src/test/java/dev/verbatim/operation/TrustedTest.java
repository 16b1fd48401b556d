package dev.verbatim.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.engine.document.DocumentHash;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the tools of frontends write down of their documents is read, and what is none of that is told at the start.
class TrustedTest {

    @TempDir
    Path folder;

    @Test
    void apollosManifestNamesDocumentsByTheirIds() throws IOException {
        var trusted = trusting("apollo.json", """
                {"format": "apollo-persisted-query-manifest", "version": 1,
                 "operations": [{"id": "a", "name": "A", "type": "query", "body": "{ viewer { role } }"}]}""");

        assertThat(trusted.get("a")).isEqualTo("{ viewer { role } }");
        assertThat(trusted.contains("{ viewer { role } }")).isTrue();
        assertThat(trusted.contains("{ viewer { role } } ")).isFalse();
        assertThat(trusted.get("b")).isNull();
    }

    @Test
    void relaysAndCodegensManifestsAreIdsWithDocuments() throws IOException {
        var trusted =
                trusting("persisted.json", "{\"0a1b\": \"query A { viewer { role } }\", \"2\": \"{ __typename }\"}");

        assertThat(trusted.get("0a1b")).isEqualTo("query A { viewer { role } }");
        assertThat(trusted.get("2")).isEqualTo("{ __typename }");
    }

    @Test
    void aFolderHoldsManifestsAndDocuments() throws IOException {
        Files.writeString(folder.resolve("a.graphql"), "{ viewer { role } }\n");
        Files.writeString(folder.resolve("b.json"), "{\"b\": \"{ __typename }\"}");
        Files.writeString(folder.resolve("notes.txt"), "not read");

        var trusted = new Trusted(Optional.of(List.of(folder)));

        assertThat(trusted.get(DocumentHash.of("{ viewer { role } }\n"))).isEqualTo("{ viewer { role } }\n");
        assertThat(trusted.get("b")).isEqualTo("{ __typename }");
    }

    @Test
    void nothingIsTrustedUnlessItIsNamed() {
        assertThat(new Trusted(Optional.empty()).contains("{ __typename }")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"a\": 1}",
                "{\"a\": null}",
                "{\"operations\": [1]}",
                "{\"operations\": [{\"id\": \"a\"}]}",
                "{\"operations\": [{\"body\": \"{ __typename }\"}]}",
                "{\"operations\": [{\"id\": \"a\", \"body\": \"{ a }\"}, {\"id\": \"a\", \"body\": \"{ b }\"}]}",
            })
    void whatIsNoManifestStopsTheStart(String text) {
        assertThatThrownBy(() -> trusting("manifest.json", text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("verbatim.documents.trusted");
    }

    @Test
    void aFileThatIsMissingStopsTheStart() {
        assertThatThrownBy(() -> new Trusted(Optional.of(List.of(folder.resolve("none.json")))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("cannot read");
    }

    private Trusted trusting(String name, String text) throws IOException {
        return new Trusted(Optional.of(List.of(Files.writeString(folder.resolve(name), text))));
    }
}
