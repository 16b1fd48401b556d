package dev.verbatim.engine.document;

import dev.verbatim.engine.cost.Limits;
import dev.verbatim.engine.cost.Shape;
import dev.verbatim.engine.error.RequestErrors;
import dev.verbatim.engine.error.ResponseError;
import dev.verbatim.graphql.error.ErrorCode;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import java.util.List;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/// A document that has been parsed and validated: its operations, or what is wrong with it.
public final class CheckedDocument {

    private final Shape shape;
    private final List<ResponseError> errors;
    private final List<Operation> operations;

    /// @param errors that validation found
    public CheckedDocument(Shape shape, List<ResponseError> errors) {
        this.shape = shape;
        this.errors = errors;
        this.operations = List.of();
    }

    public CheckedDocument(Shape shape, GraphQLSchema schema, SessionFactory factory, Document document) {
        this.shape = shape;
        this.errors = List.of();
        this.operations = document.getDefinitionsOfType(OperationDefinition.class).stream()
                .map(operation -> new Operation(schema, factory, document, operation))
                .toList();
    }

    /// @throws RequestErrors for the first limit that it goes beyond; INTROSPECTION_DISABLED
    public void check(Limits limits, boolean introspection) {
        shape.check(limits);
        if (shape.introspects() && !introspection) {
            throw RequestErrors.because(
                    ErrorCode.INTROSPECTION_DISABLED, "The schema is told to callers with a newsroom key only.");
        }
    }

    /// @param name may be null or empty where the document has one operation
    /// @throws RequestErrors VALIDATION_ERROR
    public Operation operation(@Nullable String name) {
        if (!errors.isEmpty()) {
            throw new RequestErrors(errors);
        }
        if (name != null && !name.isEmpty()) {
            return operations.stream()
                    .filter(operation -> name.equals(operation.name()))
                    .findFirst()
                    .orElseThrow(() -> RequestErrors.because(
                            ErrorCode.VALIDATION_ERROR, "The document has no operation of the name operationName."));
        }
        if (operations.size() != 1) {
            throw RequestErrors.because(
                    ErrorCode.VALIDATION_ERROR,
                    operations.isEmpty()
                            ? "The document has no operation."
                            : "The document has several operations; say which by operationName.");
        }
        return operations.getFirst();
    }
}
