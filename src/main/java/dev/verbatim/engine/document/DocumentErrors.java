package dev.verbatim.engine.document;

import dev.verbatim.engine.error.ResponseError;
import dev.verbatim.graphql.error.ErrorCode;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is wrong with a document, in words that any client understands, whatever our parser calls it.
final class DocumentErrors {

    /// How graphql-java begins: with its name for the rule, and the field.
    private static final Pattern BEGINNING =
            Pattern.compile("^\\s*Validation error \\([^)]*\\) ?: ", Pattern.CASE_INSENSITIVE);

    private static final String END = "<EOF>";
    /// Of a text that is shown.
    private static final int MAX_SHOWN = 40;

    private DocumentErrors() {}

    static ResponseError syntax(InvalidSyntaxException e) {
        var place = e.getLocation();
        return new ResponseError(
                ErrorCode.PARSE_ERROR,
                "The document is not GraphQL" + (place == null ? "" : place(place, e.getOffendingToken())) + ".",
                place == null ? List.of() : List.of(place),
                null);
    }

    private static String place(SourceLocation place, @Nullable String token) {
        var at = "line " + place.getLine() + ", column " + place.getColumn();
        if (END.equals(token)) {
            return ": it breaks off at " + at;
        }
        return token == null || token.isBlank() || token.length() > MAX_SHOWN
                ? ": see " + at
                : ": see “" + token + "” at " + at;
    }

    static ResponseError validation(ValidationError error) {
        var locations = error.getLocations();
        var path = error.getQueryPath();
        var told = BEGINNING
                .matcher(String.valueOf(error.getMessage()))
                .replaceFirst("")
                .strip();
        return new ResponseError(
                ErrorCode.VALIDATION_ERROR,
                (path == null || path.isEmpty() ? "" : String.join(".", path) + ": ") + told + ".",
                locations == null ? List.of() : locations,
                null);
    }
}
