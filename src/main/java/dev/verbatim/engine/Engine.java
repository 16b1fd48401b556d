package dev.verbatim.engine;

import dev.verbatim.edition.Edition;
import dev.verbatim.graphql.Fetch;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/// Executes operations over the schema, each on the thread that calls.
@Singleton
public class Engine {

    private final GraphQL graphQL;

    Engine(GraphQLSchema schema, Reading reading) {
        // graphql-java's own limits, made to hold: SmallRye sets the defaults that operations do not read
        ParserOptions.setDefaultOperationParserOptions(ParserOptions.newParserOptions()
                .maxTokens(8_000)
                .maxRuleDepth(200)
                .build());
        var errors = new FieldErrors();
        graphQL = GraphQL.newGraphQL(schema)
                .queryExecutionStrategy(new ReadingStrategy(errors, reading))
                .mutationExecutionStrategy(new WritingStrategy(errors))
                .build();
    }

    /// @param query the document
    public ExecutionResult execute(String query, @Nullable String operationName, Map<String, Object> variables) {
        var loaders = new DataLoaderRegistry();
        var input = ExecutionInput.newExecutionInput()
                .query(query)
                .operationName(operationName)
                .variables(variables)
                .dataLoaderRegistry(loaders)
                .build();
        return new Fetch(loaders).during(() -> graphQL.execute(input));
    }

    /// Reads a query's fields in one transaction.
    private static final class ReadingStrategy extends AsyncExecutionStrategy {

        private final Reading reading;

        ReadingStrategy(FieldErrors errors, Reading reading) {
            super(errors);
            this.reading = reading;
        }

        @Override
        public CompletableFuture<ExecutionResult> execute(
                ExecutionContext context, ExecutionStrategyParameters parameters) {
            return reading.during(() -> super.execute(context, parameters));
        }
    }

    /// Carries out changes on the desk, whatever edition the caller reads, one after the other.
    private static final class WritingStrategy extends AsyncSerialExecutionStrategy {

        WritingStrategy(FieldErrors errors) {
            super(errors);
        }

        @Override
        public CompletableFuture<ExecutionResult> execute(
                ExecutionContext context, ExecutionStrategyParameters parameters) {
            return Edition.DESK.during(() -> {
                var answer = super.execute(context, parameters);
                answer.join();
                return answer;
            });
        }
    }
}
