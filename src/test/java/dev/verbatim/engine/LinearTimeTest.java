package dev.verbatim.engine;

import static dev.verbatim.engine.Asked.times;
import static dev.verbatim.engine.cost.LimitsTest.NEWSROOM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.engine.cost.CostPlan;
import dev.verbatim.engine.cost.Shape;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Measuring takes as long as the document is, not as long as what it comes to.
class LinearTimeTest {

    /// Two to the power of 200 articles, with sizes that the variables say.
    private static final String DOUBLING = "query($n: Int) { article(slug: \"a\") { ...f0 } } "
            + times(
                    200,
                    n -> "fragment f%s on Article { a: related(first: $n) { ...f%s ...f%s } b: related { ...f%s } }"
                            .formatted(n, n + 1, n + 1, n + 1))
            + " fragment f200 on Article { id }";

    private int looks;

    /// Counts who looks into it.
    private final class Watched extends SelectionSet {

        private static final long serialVersionUID = 1;

        Watched(SelectionSet original) {
            super(original.getSelections());
        }

        @Override
        @SuppressWarnings("rawtypes")
        public List<Selection> getSelections() {
            looks++;
            return super.getSelections();
        }
    }

    @Test
    void theShapeLooksOnceIntoEachFragment() {
        var document = watched(DOUBLING);

        var shape = Shape.of(document, 1);

        assertThat(shape.largest().fields()).isEqualTo(Integer.MAX_VALUE);
        assertThat(shape.largest().aliases()).isEqualTo(Integer.MAX_VALUE);
        assertThat(looks).isEqualTo(document.getDefinitions().size()).isEqualTo(202);
    }

    @Test
    void theCostLooksOnceIntoEachFragmentAndNeverAgain() {
        var document = watched(DOUBLING);

        var plan = CostPlan.of(
                Asked.SCHEMA,
                document,
                document.getDefinitionsOfType(OperationDefinition.class).getFirst());

        assertThat(plan.cost(Map.of("n", 1), NEWSROOM).requested()).isEqualTo(Integer.MAX_VALUE);
        assertThat(plan.cost(Map.of("n", 0), NEWSROOM).requested()).isEqualTo(Integer.MAX_VALUE);
        assertThat(looks).isEqualTo(202);
    }

    /// More than the tokens of the largest document could make.
    @Test
    void aLongChainOfFragmentsIsMeasuredToItsEnd() {
        var chain = Asked.of("{ article(slug: \"a\") { ...f0 } } "
                + times(2000, n -> "fragment f" + n + " on Article { ...f" + (n + 1) + " }")
                + " fragment f2000 on Article { id }");

        assertThat(chain.shape().largest().nesting()).isEqualTo(2003);
    }

    @SuppressWarnings("rawtypes")
    private Document watched(String text) {
        var document = Asked.of(text).document();
        var definitions = new ArrayList<Definition>();
        for (var operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            definitions.add(operation.transform(part -> part.selectionSet(new Watched(operation.getSelectionSet()))));
        }
        for (var fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            definitions.add(fragment.transform(part -> part.selectionSet(new Watched(fragment.getSelectionSet()))));
        }
        return document.transform(part -> part.definitions(definitions));
    }
}
