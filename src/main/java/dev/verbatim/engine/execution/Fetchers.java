package dev.verbatim.engine.execution;

import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.DataFetcherService;

/// Gives SmallRye our fetchers. Its own clone a context and build JSON for every field, and lose nulls in inputs.
public class Fetchers implements DataFetcherService {

    @Override
    public Integer getPriority() {
        return Integer.MIN_VALUE;
    }

    @Override
    public PlugableDataFetcher<Object> getFieldDataFetcher(Field field, Type type, Reference owner) {
        return new FieldFetcher(owner.getClassName(), field.getMethodName(), field.getPropertyName());
    }

    @Override
    public PlugableBatchableDataFetcher<Object, Object> getDefaultDataFetcher(Operation operation, Type type) {
        return new OperationFetcher(operation);
    }

    @Override
    public PlugableBatchableDataFetcher<Object, Object> getCompletionStageDataFetcher(Operation operation, Type type) {
        return new OperationFetcher(operation);
    }
}
