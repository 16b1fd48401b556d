package dev.verbatim.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.verbatim.graphql.ErrorCode;
import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The documents that clients send, each parsed and validated once. What is kept is bounded by bytes.
@Singleton
public class Documents {

    /// A parsed document takes about twenty times the memory of its text, with its plan about forty.
    private static final int BYTES_PER_CHARACTER = 40;

    private static final int BYTES_PER_DOCUMENT = 2_000;
    private static final int MAX_RULE_DEPTH = 200;

    private final GraphQLSchema schema;
    private final Cache<String, CheckedDocument> checked;

    /// @param cacheSize in bytes
    Documents(
            GraphQLSchema schema,
            @ConfigProperty(name = "verbatim.documents.cache-size", defaultValue = "33554432") long cacheSize) {
        this.schema = schema;
        this.checked = Caffeine.newBuilder()
                .maximumWeight(cacheSize)
                .weigher((String text, CheckedDocument document) ->
                        BYTES_PER_DOCUMENT + text.length() * BYTES_PER_CHARACTER)
                .executor(Runnable::run)
                .build();
    }

    /// A document that has been checked before; null where it has not, or not lately.
    public @Nullable CheckedDocument known(String text) {
        return checked.getIfPresent(text);
    }

    /// @throws Rejected PARSE_ERROR, TOO_MANY_TOKENS, TOO_DEEP
    public CheckedDocument check(String text) {
        var known = known(text);
        return known == null ? Objects.requireNonNull(checked.get(text, this::validated)) : known;
    }

    private CheckedDocument validated(String text) {
        var document = parse(text);
        var errors = ParseAndValidate.validate(schema, document, Locale.ROOT);
        return errors.isEmpty()
                ? new CheckedDocument(schema, document)
                : new CheckedDocument(errors.stream().map(Documents::told).toList());
    }

    private static Document parse(String text) {
        var options = ParserOptions.newParserOptions()
                .maxTokens(8_000)
                .maxRuleDepth(MAX_RULE_DEPTH)
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .build();
        try {
            return Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(text)
                    .parserOptions(options)
                    .build());
        } catch (ParseCancelledTooDeepException e) {
            throw Rejected.because(ErrorCode.TOO_DEEP, "The document is nested too deeply.");
        } catch (ParseCancelledException e) {
            throw Rejected.because(ErrorCode.TOO_MANY_TOKENS, "The document has too many tokens.");
        } catch (InvalidSyntaxException e) {
            var location = e.getLocation();
            throw new Rejected(List.of(new ApiError(
                    ErrorCode.PARSE_ERROR,
                    String.valueOf(e.getMessage()),
                    location == null ? List.of() : List.of(location),
                    null)));
        }
    }

    private static ApiError told(ValidationError error) {
        var locations = error.getLocations();
        return new ApiError(
                ErrorCode.VALIDATION_ERROR,
                String.valueOf(error.getMessage()),
                locations == null ? List.of() : locations,
                null);
    }
}
