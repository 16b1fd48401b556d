package dev.verbatim.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.verbatim.access.Caller;
import dev.verbatim.access.Role;
import dev.verbatim.edition.Edition;
import dev.verbatim.endpoint.DocumentRules.Mode;
import dev.verbatim.endpoint.Visitors.Visitor;
import dev.verbatim.engine.Rejected;
import dev.verbatim.graphql.ErrorCode;
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

        assertThat(rules.text(asking(READER, FREE))).isEqualTo(FREE);
        assertThat(rules.text(naming(READER, "from-apollo"))).contains("edition");
        assertThat(rules.isPreferred(asking(READER, TRUSTED), TRUSTED)).isFalse();
        assertThat(rules.isPreferred(asking(EDITOR, FREE), FREE)).isTrue();
    }

    @Test
    void trustedDocumentsArePreferredWhereTheOperatorSaysSo() {
        var rules = rules(Mode.PREFER);

        assertThat(rules.text(asking(READER, FREE))).isEqualTo(FREE);
        assertThat(rules.isPreferred(asking(READER, FREE), FREE)).isFalse();
        assertThat(rules.isPreferred(asking(READER, TRUSTED), TRUSTED)).isTrue();
    }

    @Test
    void onlyTrustedDocumentsAreTakenWhereTheOperatorSaysSo() {
        var rules = rules(Mode.ONLY);

        assertThat(rules.text(asking(READER, TRUSTED))).isEqualTo(TRUSTED);
        assertThat(rules.text(asking(EDITOR, FREE))).isEqualTo(FREE);
        assertThat(refusal(rules, asking(READER, FREE))).isEqualTo(ErrorCode.OPERATION_NOT_ALLOWED);
        assertThat(refusal(rules, naming(READER, "unknown"))).isEqualTo(ErrorCode.OPERATION_NOT_ALLOWED);
        assertThat(refusal(rules, naming(EDITOR, "unknown"))).isEqualTo(ErrorCode.PERSISTED_QUERY_NOT_FOUND);
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

    private static ErrorCode refusal(DocumentRules rules, Exchange exchange) {
        return catchThrowableOfType(Rejected.class, () -> rules.text(exchange)).code;
    }

    private static Exchange asking(Visitor visitor, String document) {
        return exchange(visitor, "{\"query\":\"" + document + "\"}");
    }

    private static Exchange naming(Visitor visitor, String id) {
        return exchange(visitor, "{\"documentId\":\"" + id + "\"}");
    }

    private static Exchange exchange(Visitor visitor, String body) {
        return new Exchange(visitor, GraphQLRequest.ofBody(body.getBytes(UTF_8)), false, false, new Departure());
    }
}
