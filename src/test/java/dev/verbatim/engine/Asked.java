package dev.verbatim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.verbatim.engine.cost.Cost;
import dev.verbatim.engine.cost.CostPlan;
import dev.verbatim.engine.cost.Limits;
import dev.verbatim.engine.cost.LimitsTest;
import dev.verbatim.engine.cost.Shape;
import dev.verbatim.graphql.error.ErrorCode;
import dev.verbatim.graphql.error.RequestError;
import graphql.GraphQLContext;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;

/// A document, read without any limit, and what the limits say of it.
public record Asked(Document document, int tokens) {

    public static final GraphQLSchema SCHEMA = UnExecutableSchemaGenerator.makeUnExecutableSchema(
            new SchemaParser().parse(file("src/test/resources/schema.graphql")));

    /// Nothing in the schemas of these tests is an entity.
    public static final SessionFactory NO_ENTITIES = null;

    public static Asked of(String text) {
        var tokens = new AtomicInteger();
        var options = ParserOptions.newParserOptions()
                .maxTokens(Integer.MAX_VALUE)
                .maxWhitespaceTokens(Integer.MAX_VALUE)
                .maxRuleDepth(Integer.MAX_VALUE)
                .parsingListener(_ -> tokens.incrementAndGet())
                .build();
        var document = Parser.parse(ParserEnvironment.newParserEnvironment()
                .document(text)
                .parserOptions(options)
                .build());
        return new Asked(document, tokens.get());
    }

    public Shape shape() {
        return Shape.of(document, tokens);
    }

    /// What is said by the shape, or else by the cost; null where nothing is said against it.
    RequestError refusal(Limits limits) {
        return catchThrowableOfType(RequestError.class, () -> {
            shape().check(limits);
            cost(Map.of(), limits).check();
        });
    }

    /// Of a shape that nothing is said against, the document being right or not.
    public void isNoLargerThanAllowed(Limits limits) {
        shape().check(limits);
    }

    public void isRefused(Limits limits, ErrorCode code, String sentence) {
        var refusal = refusal(limits);
        assertThat(refusal).isNotNull().hasMessage(sentence);
        assertThat(refusal.code).isEqualTo(code);
    }

    public int cost(Map<String, Object> variables) {
        return cost(variables, LimitsTest.NEWSROOM).requested();
    }

    public Cost cost(Map<String, Object> variables, Limits limits) {
        assertThat(new Validator().validateDocument(SCHEMA, document, Locale.ROOT))
                .isEmpty();
        var operation = document.getDefinitionsOfType(OperationDefinition.class).getFirst();
        var coerced = ValuesResolver.coerceVariableValues(
                SCHEMA,
                operation.getVariableDefinitions(),
                RawVariables.of(variables),
                GraphQLContext.getDefault(),
                Locale.ROOT);
        return CostPlan.of(SCHEMA, document, operation).cost(coerced.toMap(), limits);
    }

    public static String file(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// So many, each made from its number, from 0.
    public static String times(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(" "));
    }
}
