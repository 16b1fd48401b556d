package dev.verbatim.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.verbatim.graphql.RequestError;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a client asks for, as GraphQL over HTTP puts it into JSON.
record GraphQLRequest(String query, @Nullable String operationName, Map<String, Object> variables) {

    /// @throws RequestError BAD_INPUT
    static GraphQLRequest parse(@Nullable Buffer body) {
        if (body == null || body.length() == 0) {
            throw RequestError.badInput("The body is empty.");
        }
        JsonObject json;
        try {
            json = new JsonObject(body);
        } catch (DecodeException e) {
            throw RequestError.badInput("The body is not a JSON object" + place(e) + ".");
        }
        var query = text(json, "query");
        if (query == null) {
            throw RequestError.badInput("The field query is missing.");
        }
        return new GraphQLRequest(query, operationName(json), variables(json));
    }

    /// An empty name names nothing; graphql-java would take the first operation.
    private static @Nullable String operationName(JsonObject json) {
        var name = text(json, "operationName");
        return name == null || name.isEmpty() ? null : name;
    }

    private static @Nullable String text(JsonObject json, String field) {
        var value = json.getValue(field);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw RequestError.badInput("The field " + field + " must be a string.");
    }

    private static Map<String, Object> variables(JsonObject json) {
        var value = json.getValue("variables");
        if (value == null) {
            return Map.of();
        }
        if (value instanceof JsonObject variables) {
            return variables.getMap();
        }
        throw RequestError.badInput("The field variables must be an object.");
    }

    private static String place(DecodeException e) {
        return e.getCause() instanceof JsonProcessingException json && json.getLocation() != null
                ? ": see line " + json.getLocation().getLineNr() + ", column "
                        + json.getLocation().getColumnNr()
                : "";
    }
}
