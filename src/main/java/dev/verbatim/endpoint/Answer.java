package dev.verbatim.endpoint;

import dev.verbatim.graphql.ErrorCode;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/// A GraphQL answer in JSON; each error carries its code and nothing of our inside.
final class Answer {

    private Answer() {}

    static JsonObject of(ExecutionResult result) {
        var answer = new JsonObject();
        if (!result.getErrors().isEmpty()) {
            answer.put(
                    "errors",
                    new JsonArray(result.getErrors().stream().map(Answer::error).toList()));
        }
        if (result.isDataPresent()) {
            answer.put("data", result.<Map<String, Object>>getData());
        }
        return answer;
    }

    static JsonObject error(ErrorCode code, String message) {
        return new JsonObject()
                .put(
                        "errors",
                        new JsonArray()
                                .add(new JsonObject().put("message", message).put("extensions", code(code.name()))));
    }

    private static JsonObject error(GraphQLError error) {
        var json = new JsonObject().put("message", error.getMessage());
        if (error.getLocations() != null && !error.getLocations().isEmpty()) {
            json.put(
                    "locations",
                    new JsonArray(error.getLocations().stream()
                            .map(place -> new JsonObject()
                                    .put("line", place.getLine())
                                    .put("column", place.getColumn()))
                            .toList()));
        }
        if (error.getPath() != null) {
            json.put("path", new JsonArray(error.getPath()));
        }
        return json.put("extensions", code(codeOf(error)));
    }

    private static String codeOf(GraphQLError error) {
        if (error.getExtensions() != null && error.getExtensions().get("code") instanceof String code) {
            return code;
        }
        if (error.getErrorType() == ErrorType.InvalidSyntax) {
            return ErrorCode.PARSE_ERROR.name();
        }
        return (error.getErrorType() == ErrorType.ValidationError ? ErrorCode.VALIDATION_ERROR : ErrorCode.BAD_INPUT)
                .name();
    }

    private static JsonObject code(String code) {
        return new JsonObject().put("code", code);
    }
}
