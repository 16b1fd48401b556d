package dev.verbatim.engine;

import dev.verbatim.graphql.Fetch;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import jakarta.inject.Singleton;
import java.util.Map;
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
                .mutationExecutionStrategy(new AsyncSerialExecutionStrategy(errors))
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
        public java.util.concurrent.CompletableFuture<ExecutionResult> execute(
                graphql.execution.ExecutionContext context, graphql.execution.ExecutionStrategyParameters parameters) {
            return reading.during(() -> super.execute(context, parameters));
        }
    }
}
