package dev.verbatim.engine.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.verbatim.engine.cost.Limits;
import dev.verbatim.engine.cost.Shape;
import dev.verbatim.engine.error.RequestErrors;
import dev.verbatim.engine.error.ResponseError;
import dev.verbatim.graphql.error.ErrorCode;
import dev.verbatim.graphql.error.RequestError;
import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.schema.GraphQLSchema;
import graphql.validation.rules.ArgumentsOfCorrectType;
import graphql.validation.rules.ProvidedNonNullArguments;
import graphql.validation.rules.VariableDefaultValuesOfCorrectType;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/// The documents that clients send, each parsed and validated once. What is kept is bounded by bytes.
@Singleton
public class Documents {

    /// A parsed document takes about twenty times the memory of its text, with its plan about forty.
    private static final int BYTES_PER_CHARACTER = 40;

    /// With the statements that it comes to.
    private static final int BYTES_PER_DOCUMENT = 20_000;
    private static final int MAX_RULE_DEPTH = 200;

    /// What [ArgumentCheck] looks at, in the words that are used of variables.
    private static final Set<Class<?>> OURS = Set.of(
            ArgumentsOfCorrectType.class, ProvidedNonNullArguments.class, VariableDefaultValuesOfCorrectType.class);

    private final GraphQLSchema schema;
    private final SessionFactory factory;
    private final Cache<String, CheckedDocument> checked;

    /// @param cacheSize in bytes
    Documents(
            GraphQLSchema schema,
            SessionFactory factory,
            @ConfigProperty(name = "verbatim.documents.cache-size", defaultValue = "33554432") long cacheSize) {
        this.schema = schema;
        this.factory = factory;
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

    /// Parses and validates a document; what is too large is not even looked at, what is beyond the limits not
    /// validated.
    ///
    /// @throws RequestError TOO_LARGE
    /// @throws RequestErrors PARSE_ERROR, BAD_INPUT, or for the first limit that it goes beyond
    public CheckedDocument check(String text, Limits limits) {
        requireSize(text, limits);
        var known = known(text);
        if (known != null) {
            return known;
        }
        var tokens = new AtomicInteger();
        var document = parse(text, limits, tokens);
        var shape = Shape.of(document, tokens.get());
        shape.check(limits);
        var errors = errors(document);
        var made = errors.isEmpty()
                ? new CheckedDocument(shape, schema, factory, document)
                : new CheckedDocument(shape, errors);
        checked.put(text, made);
        return made;
    }

    private static void requireSize(String text, Limits limits) {
        if (text.length() > limits.document() || text.getBytes(UTF_8).length > limits.document()) {
            throw new RequestError(
                    ErrorCode.TOO_LARGE, "The document may have at most " + limits.document() + " bytes.");
        }
    }

    private static Document parse(String text, Limits limits, AtomicInteger tokens) {
        var options = ParserOptions.newParserOptions()
                .maxTokens(limits.tokens())
                .maxRuleDepth(MAX_RULE_DEPTH)
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .parsingListener(_ -> tokens.incrementAndGet())
                .build();
        try {
            return Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(text)
                    .parserOptions(options)
                    .build());
        } catch (ParseCancelledTooDeepException e) {
            throw RequestErrors.because(ErrorCode.TOO_DEEP, "The document is nested too deeply.");
        } catch (ParseCancelledException e) {
            throw RequestErrors.because(
                    ErrorCode.TOO_MANY_TOKENS, "The document may have at most " + limits.tokens() + " tokens.");
        } catch (InvalidSyntaxException e) {
            throw new RequestErrors(List.of(DocumentErrors.syntax(e)));
        } catch (NumberFormatException e) {
            throw RequestErrors.because(
                    ErrorCode.BAD_INPUT, "The document holds a number whose exponent is beyond any range.");
        }
    }

    private List<ResponseError> errors(Document document) {
        var errors = ParseAndValidate.validate(schema, document, rule -> !OURS.contains(rule), Locale.ROOT);
        return errors.isEmpty()
                ? ArgumentCheck.ofDocument(schema, document)
                : errors.stream().map(DocumentErrors::validation).toList();
    }
}
