package dev.verbatim.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.access.Caller;
import dev.verbatim.access.Role;
import dev.verbatim.bootstrap.TestDatabase;
import dev.verbatim.edition.Edition;
import dev.verbatim.graphql.error.ErrorCode;
import dev.verbatim.observability.Vitals;
import dev.verbatim.operation.OperationAnswer.Executed;
import dev.verbatim.operation.OperationAnswer.Invalid;
import dev.verbatim.operation.OperationAnswer.NoQuery;
import dev.verbatim.operation.OperationAnswer.Shared;
import dev.verbatim.operation.OperationAnswer.Unserved;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.MultiMap;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Whoever asks by another way than HTTP gets the same answers, as values, within the same limits.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OperationsTest {

    private static final Visitor READER = new Visitor(Caller.PUBLIC, Edition.LIVE);
    private static final Visitor EDITOR = new Visitor(new Caller("ada", Role.EDITOR), Edition.DESK);
    private static final String DELETION =
            "mutation { deletePerson(id: \"person_00000000000000000000000000\", expectedVersion: 0) { errors { code } } }";

    @Inject
    Operations operations;

    @Inject
    Vitals vitals;

    @Test
    void theNewsroomsAnswersAreItsOwn() {
        var answer = (Executed) ask(EDITOR, "{ viewer { role name } }", false);

        assertThat(answer.body())
                .hasToString("{\"data\":{\"viewer\":{\"role\":\"EDITOR\",\"name\":\"ada\"}},"
                        + "\"extensions\":{\"cost\":{\"requested\":%s,\"maximum\":%s}}}"
                                .formatted(
                                        answer.cost().requested(), answer.cost().maximum()));
        assertThat(answer.failures()).isEmpty();
    }

    @Test
    void thePublicsAnswersAreEverybodys() {
        var question = "query OfEverybody { viewer { role } }";

        var first = (Shared) ask(READER, question, false);
        var second = (Shared) ask(READER, question, true);

        assertThat(first.body().toString()).contains("PUBLIC");
        assertThat(second.answer()).isSameAs(first.answer());
    }

    @Test
    void someFieldsMayFail() {
        var answer = (Executed) ask(EDITOR, "{ viewer { role } article(slug: \"a\", id: \"b\") { id } }", false);

        assertThat(answer.failures()).containsExactly(ErrorCode.BAD_INPUT);
        assertThat(answer.body().toString()).contains("\"role\":\"EDITOR\"", "BAD_INPUT");
    }

    @Test
    void anOperationThatCannotBeExecutedIsNone() {
        assertThat(((Invalid) ask(READER, "{ nothing }", false)).code()).isEqualTo(ErrorCode.VALIDATION_ERROR);
        assertThat(((Invalid) ask(READER, "{", false)).code()).isEqualTo(ErrorCode.PARSE_ERROR);
        assertThat(((Invalid) ask(READER, "{ __schema { queryType { name } } }", false)).code())
                .isEqualTo(ErrorCode.INTROSPECTION_DISABLED);
    }

    @Test
    void whatIsTooLongIsNotServed() {
        var answer = (Unserved) ask(READER, "{ viewer { role } } #" + "x".repeat(100_000), false);

        assertThat(answer.code()).isEqualTo(ErrorCode.TOO_LARGE);
    }

    @Test
    void whoMayOnlyReadChangesNothing() {
        assertThat(ask(EDITOR, DELETION, true)).isInstanceOf(NoQuery.class);
        assertThat(ask(EDITOR, DELETION, false)).isInstanceOf(Executed.class);
    }

    private OperationAnswer ask(Visitor visitor, String query, boolean queriesOnly) {
        var exchange = new Exchange(
                visitor,
                GraphQLRequest.of(Map.of("query", query)),
                queriesOnly,
                null,
                new ClientDisconnect(),
                vitals.begin(MultiMap.caseInsensitiveMultiMap()));
        return operations
                .answer(exchange)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }
}
