package dev.verbatim.engine;

import static dev.verbatim.engine.cost.LimitsTest.NEWSROOM;
import static dev.verbatim.engine.cost.LimitsTest.PUBLIC;
import static dev.verbatim.graphql.error.ErrorCode.TOO_DEEP;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQueryBuilder;
import graphql.introspection.IntrospectionQueryBuilder.Options;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tools read the schema; nobody reads it in circles.
class IntrospectionShapeTest {

    /// 7 is what graphql-java asks for, 9 what GraphQL.js and GraphiQL do.
    @ParameterizedTest
    @ValueSource(ints = {7, 9, 15})
    void theQueryOfToolsIsReadToWhateverDepthTheyWrapTypes(int depth) {
        var asked = Asked.of(
                IntrospectionQueryBuilder.build(Options.defaultOptions().typeRefFragmentDepth(depth)));

        asked.isNoLargerThanAllowed(PUBLIC);
        assertThat(asked.shape().introspects()).isTrue();
        assertThat(asked.shape().largest().depth()).isEqualTo(1);
        assertThat(asked.cost(Map.of())).isZero();
    }

    @Test
    void aTypeMayBeReadWithTheTypesOfItsFields() {
        Asked.of("{ __type(name: \"Article\") { fields { name type { fields { name } } } } }")
                .isNoLargerThanAllowed(PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
                "{ __type(name: \"Node\") { possibleTypes { interfaces { possibleTypes { name } } } } }",
                "{ __schema { ...s } } fragment s on __Schema { types { inputFields { type { ...t } } } } "
                        + "fragment t on __Type { inputFields { type { inputFields { name } } } }"
            })
    void listsInListsInListsAreRefusedFromEverybody(String query) {
        var sentence = "The introspection holds 3 lists inside one another; 2 are allowed.";

        Asked.of(query).isRefused(PUBLIC, TOO_DEEP, sentence);
        Asked.of(query).isRefused(NEWSROOM, TOO_DEEP, sentence);
    }

    @Test
    void levelsOfIntrospectionHaveALimitToo() {
        Asked.of("{ __type(name: \"Article\") " + "{ ofType ".repeat(30) + "{ name }" + " }".repeat(31))
                .isRefused(NEWSROOM, TOO_DEEP, "The introspection is 32 levels deep; 24 are allowed.");
    }

    @Test
    void namesOfTypesAreNoIntrospection() {
        assertThat(Asked.of("{ __typename viewer { __typename } }").shape().introspects())
                .isFalse();
    }
}
