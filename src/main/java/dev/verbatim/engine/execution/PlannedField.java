package dev.verbatim.engine.execution;

import com.fasterxml.jackson.core.io.SerializedString;
import dev.verbatim.engine.binding.InputCoercion;
import dev.verbatim.engine.cost.Variables;
import dev.verbatim.graphql.error.RequestError;
import graphql.execution.CoercedVariables;
import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.language.SourceLocation;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A field of one type of object as an operation asks for it.
public final class PlannedField {

    final SerializedString key;
    final Output output;
    final Source source;
    /// Whether more has to be loaded for what is within it.
    final boolean leadsOn;
    final Loading loading;
    private final GraphQLSchema schema;
    private final GraphQLFieldDefinition definition;
    private final Field written;
    private final boolean constant;
    private volatile @Nullable Call call;

    /// Where the value comes from.
    sealed interface Source {
        /// The name of the object's type.
        record TypeName(String name) implements Source {}

        /// A component of the object itself.
        record Plain(FieldFetcher fetcher) implements Source {}

        /// A resolver.
        record Resolved(OperationFetcher fetcher) implements Source {}

        /// What graphql-java knows about the schema.
        record Introspected(DataFetcher<?> fetcher) implements Source {}
    }

    /// How a resolver comes by the value.
    enum Loading {
        /// It has all that it takes.
        NONE,
        /// By the id of the object.
        BY_ID,
        /// By other attributes of the object.
        BY_ROW
    }

    PlannedField(
            GraphQLSchema schema,
            GraphQLObjectType type,
            GraphQLFieldDefinition definition,
            Field written,
            Output output,
            boolean leadsOn,
            boolean isApart) {
        this.key = new SerializedString(written.getResultKey());
        this.output = output;
        this.leadsOn = leadsOn;
        this.schema = schema;
        this.definition = definition;
        this.written = written;
        this.constant = written.getArguments().stream().noneMatch(Variables::usedIn);
        this.source = source(schema, type, definition);
        this.loading = loading(source, isApart);
    }

    private static Loading loading(Source source, boolean isApart) {
        if (isApart) {
            return Loading.BY_ROW;
        }
        return source instanceof Source.Resolved(var fetcher) ? fetcher.loading() : Loading.NONE;
    }

    private static Source source(GraphQLSchema schema, GraphQLObjectType type, GraphQLFieldDefinition definition) {
        if (definition == Introspection.TypeNameMetaFieldDef) {
            return new Source.TypeName(type.getName());
        }
        return switch (schema.getCodeRegistry().getDataFetcher(type, definition)) {
            case FieldFetcher fetcher -> new Source.Plain(fetcher);
            case OperationFetcher fetcher -> new Source.Resolved(fetcher);
            case DataFetcher<?> fetcher -> new Source.Introspected(fetcher);
        };
    }

    @Nullable
    SourceLocation location() {
        return written.getSourceLocation();
    }

    GraphQLFieldDefinition definition() {
        return definition;
    }

    boolean isIntrospection() {
        return source instanceof Source.Introspected;
    }

    /// Arguments without variables are coerced once, and for good.
    Call call(CoercedVariables variables) {
        var known = call;
        if (known != null) {
            return known;
        }
        var made = new Call(this, arguments(variables));
        if (constant) {
            call = made;
        }
        return made;
    }

    /// Whether calls differ from one execution to the next.
    boolean variesWithVariables() {
        return !constant;
    }

    /// A variable that may be null can stand where null must not be, if it has a default.
    ///
    /// @throws RequestError BAD_INPUT where it is null all the same
    private Map<String, @Nullable Object> arguments(CoercedVariables variables) {
        if (definition.getArguments().isEmpty()) {
            return Map.of();
        }
        var coercion = new InputCoercion(variables);
        var arguments =
                coercion.arguments(definition.getArguments(), written.getArguments(), written.getSourceLocation());
        if (!coercion.faults().isEmpty()) {
            throw RequestError.badInput(coercion.faults().getFirst().message());
        }
        return arguments;
    }
}
