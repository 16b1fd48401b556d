package dev.verbatim.engine.execution;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.verbatim.engine.cost.Cost;
import dev.verbatim.engine.cost.Limits;
import dev.verbatim.engine.error.ResponseError;
import dev.verbatim.graphql.error.ErrorCode;
import dev.verbatim.graphql.error.RequestError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a request is answered: GraphQL's section 7.
///
/// @param data null where it was not executed, or where a required root field has no value
/// @param cost null where it was not executed: then there is no `data` entry
public record Answer(
        List<ResponseError> errors,
        Result.@Nullable OfObject data,
        @Nullable Cost cost) {

    private static final JsonFactory JSON = new JsonFactory();

    /// What is answered where nothing was executed, in JSON, UTF-8.
    public static byte[] refusal(List<ResponseError> errors) {
        return new Answer(errors, null, null).toBytes(Integer.MAX_VALUE);
    }

    /// Of a change, before it is committed.
    ///
    /// @throws RequestErrors TOO_LARGE
    static void checkSize(Result.OfObject data, int max) {
        new Answer(List.of(), data, new Cost(0, 0)).toBytes(max);
    }

    /// Of one that was executed.
    public Cost executedCost() {
        return Objects.requireNonNull(cost, "not executed");
    }

    /// @throws RequestError UNAVAILABLE where that is all there is to tell
    public void requireDatabase() {
        if (errors.isEmpty() || data != null && Arrays.stream(data.values).anyMatch(Objects::nonNull)) {
            return;
        }
        var first = errors.getFirst();
        if (first.code() == ErrorCode.UNAVAILABLE) {
            throw new RequestError(first.code(), first.message());
        }
    }

    /// In JSON, UTF-8.
    ///
    /// @throws RequestErrors TOO_LARGE
    public byte[] toBytes(Limits limits) {
        return toBytes(limits.answer());
    }

    private byte[] toBytes(int max) {
        var bytes = new BoundedBytes(max);
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            if (!errors.isEmpty()) {
                json.writeArrayFieldStart("errors");
                for (var error : errors) {
                    write(json, error);
                }
                json.writeEndArray();
            }
            if (cost != null) {
                json.writeFieldName("data");
                write(json, data);
                write(json, cost);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, Cost cost) throws IOException {
        json.writeObjectFieldStart("extensions");
        json.writeObjectFieldStart("cost");
        json.writeNumberField("requested", cost.requested());
        json.writeNumberField("maximum", cost.maximum());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, ResponseError error) throws IOException {
        json.writeStartObject();
        json.writeStringField("message", error.message());
        if (!error.locations().isEmpty()) {
            json.writeArrayFieldStart("locations");
            for (var place : error.locations()) {
                json.writeStartObject();
                json.writeNumberField("line", place.getLine());
                json.writeNumberField("column", place.getColumn());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        var path = error.path();
        if (path != null) {
            json.writeArrayFieldStart("path");
            for (var step : path) {
                write(json, step);
            }
            json.writeEndArray();
        }
        json.writeObjectFieldStart("extensions");
        json.writeStringField("code", error.code().name());
        json.writeEndObject();
        json.writeEndObject();
    }

    /// Results, and the values of scalars and enums; dates and whatever else go out as ISO 8601 or as they print.
    private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Result.OfObject object -> {
                json.writeStartObject();
                for (int i = 0; i < object.fields.length; i++) {
                    json.writeFieldName(object.fields[i].key);
                    write(json, object.values[i]);
                }
                json.writeEndObject();
            }
            case Result.OfList list -> {
                json.writeStartArray();
                for (var item : list.values) {
                    write(json, item);
                }
                json.writeEndArray();
            }
            case Boolean yes -> json.writeBoolean(yes);
            case Integer number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            default -> json.writeString(value.toString());
        }
    }
}
