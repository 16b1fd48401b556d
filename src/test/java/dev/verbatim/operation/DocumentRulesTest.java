package dev.verbatim.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.verbatim.access.Caller;
import dev.verbatim.access.Role;
import dev.verbatim.edition.Edition;
import dev.verbatim.engine.error.RequestErrors;
import dev.verbatim.graphql.error.ErrorCode;
import dev.verbatim.operation.DocumentRules.Mode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Who may ask which document, in each of the three modes.
class DocumentRulesTest {

    private static final Visitor READER = new Visitor(Caller.PUBLIC, Edition.LIVE);
    private static final Visitor EDITOR = new Visitor(new Caller("ada", Role.EDITOR), Edition.DESK);
    private static final String TRUSTED = "{viewer{role}}";
    private static final String FREE = "{viewer{edition}}";

    private final Persisted persisted = new Persisted(100_000);

    @Test
    void usuallyAnybodyAsksAnything() {
        var rules = rules(Mode.ANY);

        assertThat(rules.text(READER, asking(FREE))).isEqualTo(FREE);
        assertThat(rules.text(READER, naming("from-apollo"))).contains("edition");
        assertThat(rules.isPreferred(READER, TRUSTED)).isFalse();
        assertThat(rules.isPreferred(EDITOR, FREE)).isTrue();
    }

    @Test
    void trustedDocumentsArePreferredWhereTheOperatorSaysSo() {
        var rules = rules(Mode.PREFER);

        assertThat(rules.text(READER, asking(FREE))).isEqualTo(FREE);
        assertThat(rules.isPreferred(READER, FREE)).isFalse();
        assertThat(rules.isPreferred(READER, TRUSTED)).isTrue();
    }

    @Test
    void onlyTrustedDocumentsAreTakenWhereTheOperatorSaysSo() {
        var rules = rules(Mode.ONLY);

        assertThat(rules.text(READER, asking(TRUSTED))).isEqualTo(TRUSTED);
        assertThat(rules.text(EDITOR, asking(FREE))).isEqualTo(FREE);
        assertThat(refusal(rules, READER, asking(FREE))).isEqualTo(ErrorCode.OPERATION_NOT_ALLOWED);
        assertThat(refusal(rules, READER, naming("unknown"))).isEqualTo(ErrorCode.OPERATION_NOT_ALLOWED);
        assertThat(refusal(rules, EDITOR, naming("unknown"))).isEqualTo(ErrorCode.PERSISTED_QUERY_NOT_FOUND);
    }

    @Test
    void whatIsKeptByItsHashIsBounded() {
        for (int i = 0; i < 100_000; i++) {
            persisted.put("%064x".formatted(i), FREE);
        }

        long kept = java.util.stream.IntStream.range(0, 100_000)
                .filter(i -> persisted.get("%064x".formatted(i)) != null)
                .count();

        assertThat(kept).isBetween(1L, 400L);
    }

    private DocumentRules rules(Mode mode) {
        return new DocumentRules(
                mode, persisted, new Trusted(Optional.of(List.of(Path.of("src/test/resources/trusted")))));
    }

    private static ErrorCode refusal(DocumentRules rules, Visitor visitor, GraphQLRequest request) {
        return catchThrowableOfType(RequestErrors.class, () -> rules.text(visitor, request)).code;
    }

    private static GraphQLRequest asking(String document) {
        return GraphQLRequest.ofBody(("{\"query\":\"" + document + "\"}").getBytes(UTF_8));
    }

    private static GraphQLRequest naming(String id) {
        return GraphQLRequest.ofBody(("{\"documentId\":\"" + id + "\"}").getBytes(UTF_8));
    }
}
