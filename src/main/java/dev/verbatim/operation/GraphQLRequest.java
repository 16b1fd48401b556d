package dev.verbatim.operation;

import dev.verbatim.graphql.error.RequestError;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a client asks for, as GraphQL over HTTP puts it into JSON, and other protocols too.
///
/// @param query the document; null where it is named by an id
/// @param id of a document: of a trusted one, or the SHA-256 that Apollo's persisted queries send
/// @param persisted whether the id is such a hash
public record GraphQLRequest(
        @Nullable String query,
        @Nullable String operationName,
        Map<String, Object> variables,
        @Nullable String id,
        boolean persisted) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final int MAX_ID = 200;
    /// As GraphQL over HTTP, graphql-codegen and Relay's examples call it.
    private static final List<String> DOCUMENT_IDS = List.of("documentId", "id", "doc_id");

    /// @throws RequestError BAD_INPUT
    public static GraphQLRequest ofBody(byte[] body) {
        if (body.length == 0) {
            throw RequestError.badInput("The body is empty.");
        }
        return of(RequestJson.object(body, "The body"));
    }

    /// @param fields as a client sends them, whatever they come in
    /// @throws RequestError BAD_INPUT
    public static GraphQLRequest of(Map<String, Object> fields) {
        var query = text(fields, "query");
        var operationName = text(fields, "operationName");
        var variables = object(fields, "variables");
        var persisted = object(object(fields, "extensions"), "persistedQuery");
        var id = persisted.isEmpty() ? documentId(fields) : hash(persisted);
        if (query == null && id == null) {
            throw RequestError.badInput("The field query is missing.");
        }
        return new GraphQLRequest(query, operationName, variables, id, !persisted.isEmpty());
    }

    private static String hash(Map<String, Object> persisted) {
        if (!(persisted.get("version") instanceof Integer version) || version != 1) {
            throw RequestError.badInput("The version of a persisted query must be 1.");
        }
        if (!(persisted.get("sha256Hash") instanceof String hash)
                || !SHA_256.matcher(hash).matches()) {
            throw RequestError.badInput("The sha256Hash of a persisted query must be 64 small hexadecimal digits.");
        }
        return hash;
    }

    private static @Nullable String documentId(Map<String, Object> fields) {
        for (var name : DOCUMENT_IDS) {
            var id = text(fields, name);
            if (id != null) {
                if (id.length() > MAX_ID) {
                    throw RequestError.badInput("The field " + name + " may have at most " + MAX_ID + " characters.");
                }
                return id;
            }
        }
        return null;
    }

    private static @Nullable String text(Map<String, Object> fields, String field) {
        var value = fields.get(field);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw RequestError.badInput("The field " + field + " must be a string.");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> fields, String field) {
        var value = fields.get(field);
        if (value == null || value instanceof Map<?, ?>) {
            return value == null ? Map.of() : (Map<String, Object>) value;
        }
        throw RequestError.badInput("The field " + field + " must be an object.");
    }
}
