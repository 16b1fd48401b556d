package dev.verbatim.engine.cost;

import dev.verbatim.engine.error.RequestErrors;
import dev.verbatim.graphql.error.ErrorCode;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How large a document is, whatever the schema and the variables. Measured before validation, which hostile
/// documents can keep busy, and in one look at each selection: a fragment is measured once, however often it
/// is spread. What is wrong, such as fragments unknown or in a circle, is measured as far as it goes.
///
/// @param directives as written
/// @param largest of its operations, and how deep fragments go
public record Shape(int tokens, int definitions, int directives, Measure largest) {

    /// As in the `MaxIntrospectionDepthRule` of GraphQL.js: the lists of introspection stand in one another
    /// twice, not three times. Tools need one; a third would list the fields of a type for each field of each
    /// field's type.
    private static final int INTROSPECTION_LISTS = 2;

    /// Fragments add no level to the answer, but graphql-java's search for circles takes seconds where
    /// hundreds of them lie in one another. A fragment and a type condition at each level are below it.
    private static final int NESTING = 50;

    /// @param tokens as the parser has counted them
    public static Shape of(Document document, int tokens) {
        return new Walk(document).shape(document, tokens);
    }

    /// Whether it asks for the schema itself.
    public boolean introspects() {
        return largest.introspectionDepth() > 0;
    }

    /// @throws RequestErrors for the first limit that it goes beyond. Fields come before aliases: what grows
    ///     with every fragment is too complex, whatever it uses to do so.
    public void check(Limits limits) {
        check(tokens, limits.tokens(), ErrorCode.TOO_MANY_TOKENS, "The document has %,d tokens");
        check(
                definitions,
                limits.definitions(),
                ErrorCode.TOO_COMPLEX,
                "The document holds %,d operations and fragments");
        check(largest.depth(), limits.depth(), ErrorCode.TOO_DEEP, "The operation is %,d levels deep");
        check(largest.nesting(), NESTING, ErrorCode.TOO_DEEP, "The document has %,d selections inside one another");
        check(
                largest.introspectionDepth(),
                limits.introspectionDepth(),
                ErrorCode.TOO_DEEP,
                "The introspection is %,d levels deep");
        check(
                largest.introspectionLists(),
                INTROSPECTION_LISTS,
                ErrorCode.TOO_DEEP,
                "The introspection holds %,d lists inside one another");
        check(largest.fields(), limits.fields(), ErrorCode.TOO_COMPLEX, "The document comes to %,d fields");
        check(largest.aliases(), limits.aliases(), ErrorCode.TOO_MANY_ALIASES, "The operation has %,d aliases");
        check(largest.topFields(), limits.rootFields(), ErrorCode.TOO_COMPLEX, "The operation has %,d root fields");
        check(directives, limits.directives(), ErrorCode.TOO_COMPLEX, "The document has %,d directives");
    }

    private static void check(int measured, int allowed, ErrorCode code, String sentence) {
        if (measured > allowed) {
            throw RequestErrors.because(
                    code, String.format(Locale.ROOT, sentence + "; %,d are allowed.", measured, allowed));
        }
    }

    /// Goes through a document once.
    private static final class Walk {

        private final Map<String, FragmentDefinition> fragments;
        private final Map<FragmentDefinition, Measure> measured = new IdentityHashMap<>();
        private int directives;

        Walk(Document document) {
            fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                    .collect(Collectors.toMap(
                            FragmentDefinition::getName, Function.identity(), (first, second) -> first));
        }

        Shape shape(Document document, int tokens) {
            var largest = Measure.NOTHING;
            for (Definition<?> definition : document.getDefinitions()) {
                largest = largest.or(measure(definition));
            }
            return new Shape(tokens, document.getDefinitions().size(), directives, largest);
        }

        private Measure measure(Definition<?> definition) {
            return switch (definition) {
                case OperationDefinition operation -> {
                    wear(operation.getDirectives());
                    operation.getVariableDefinitions().forEach(variable -> wear(variable.getDirectives()));
                    yield measure(operation.getSelectionSet());
                }
                // what it comes to counts where it is spread
                case FragmentDefinition fragment ->
                    Measure.nesting(measure(fragment).nesting());
                default -> Measure.NOTHING;
            };
        }

        private Measure measure(FragmentDefinition fragment) {
            var known = measured.get(fragment);
            if (known != null) {
                return known;
            }
            // where it spreads itself, it ends
            measured.put(fragment, Measure.NOTHING);
            wear(fragment.getDirectives());
            var measure = measure(fragment.getSelectionSet());
            measured.put(fragment, measure);
            return measure;
        }

        private Measure measure(@Nullable SelectionSet selections) {
            var sum = Measure.NOTHING;
            if (selections != null) {
                for (Selection<?> selection : selections.getSelections()) {
                    sum = sum.plus(measure(selection));
                }
            }
            return sum;
        }

        private Measure measure(Selection<?> selection) {
            return switch (selection) {
                case Field field -> {
                    wear(field.getDirectives());
                    yield measure(field.getSelectionSet()).below(field);
                }
                case InlineFragment inline -> {
                    wear(inline.getDirectives());
                    yield measure(inline.getSelectionSet()).nested();
                }
                case FragmentSpread spread -> {
                    wear(spread.getDirectives());
                    var fragment = fragments.get(spread.getName());
                    yield fragment == null ? Measure.NOTHING : measure(fragment).nested();
                }
                default -> throw new IllegalStateException("no selection: " + selection);
            };
        }

        private void wear(List<?> worn) {
            directives += worn.size();
        }
    }
}
