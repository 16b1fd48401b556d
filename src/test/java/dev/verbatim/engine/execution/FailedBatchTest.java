package dev.verbatim.engine.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.context.RequestContext;
import dev.verbatim.engine.Asked;
import dev.verbatim.engine.BatchingExecutor;
import dev.verbatim.engine.cost.Cost;
import dev.verbatim.engine.cost.Deadline;
import dev.verbatim.engine.cost.LimitsTest;
import dev.verbatim.engine.cost.Shape;
import dev.verbatim.engine.document.CheckedDocument;
import dev.verbatim.engine.error.ErrorReport;
import dev.verbatim.engine.error.ResponseError;
import dev.verbatim.graphql.error.ErrorCode;
import dev.verbatim.graphql.loading.Batch;
import dev.verbatim.graphql.loading.Batches;
import dev.verbatim.graphql.loading.FetchContext;
import dev.verbatim.rowmapping.Read;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What fails for ten thousand at once is told a hundred times, and logged once.
class FailedBatchTest {

    private static final int PARENTS = 10_000;

    private static final String SDL =
            "type Query { all: [Thing!]! } type Thing { part: Part } type Part { name: String }";

    @Test
    void aBatchThatCannotBeReadIsOneLine() {
        tellsLittle(() -> {
            throw new IllegalStateException("no way to read this");
        });
    }

    @Test
    void aBatchThatFailsOnItsWayIsOneLine() {
        tellsLittle(() -> Read.of(1).map(_ -> {
            throw new IllegalStateException("broken on its way");
        }));
    }

    private static void tellsLittle(Supplier<Read<Map<Integer, String>>> reading) {
        Batch<Integer, String> batch = new Batches().batch("Thing.part", _ -> reading.get());

        var lines = new Lines();
        var log = Logger.getLogger(ErrorReport.class.getName());
        log.addHandler(lines);
        log.setUseParentHandlers(false);
        try {
            var errors = errors(schema(batch));

            assertThat(errors).hasSize(100).allMatch(error -> error.code() == ErrorCode.INTERNAL);
            assertThat(lines.messages).hasSize(1);
        } finally {
            log.removeHandler(lines);
            log.setUseParentHandlers(true);
        }
    }

    private static GraphQLSchema schema(Batch<Integer, String> batch) {
        return new SchemaGenerator()
                .makeExecutableSchema(
                        new SchemaParser().parse(SDL),
                        RuntimeWiring.newRuntimeWiring()
                                .type(
                                        "Query",
                                        type -> type.dataFetcher("all", _ -> IntStream.range(0, PARENTS)
                                                .boxed()
                                                .toList()))
                                .type("Thing", type -> type.dataFetcher("part", env -> batch.load(env.getSource())))
                                .build());
    }

    private static List<ResponseError> errors(GraphQLSchema schema) {
        var document = Parser.parse("{ all { part { name } } }");
        var operation = new CheckedDocument(Shape.of(document, 0), schema, Asked.NO_ENTITIES, document).operation(null);
        var fetch = new FetchContext();
        var budget = RequestBudget.ofQuery(LimitsTest.NEWSROOM, new Deadline(Duration.ofMinutes(1)));
        return fetch.in(RequestContext.current())
                .during(() -> new BatchingExecutor(schema)
                        .execute(operation, operation.coerce(Map.of()), new Cost(0, 0), fetch, budget))
                .errors();
    }

    private static final class Lines extends Handler {

        private final List<String> messages = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            messages.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
