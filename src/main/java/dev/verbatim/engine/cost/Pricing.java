package dev.verbatim.engine.cost;

import dev.verbatim.graphql.paging.Page;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes the [CostPlan] of an operation in one look at each selection: what a fragment costs for one parent
/// is the same wherever it is spread.
final class Pricing {

    /// How many items a list is priced at that nobody can ask a length for, such as bylines, images and
    /// corrections: hardly any has more. Some have many times more, up to the bounds of the inputs; priced at
    /// these, no front page could be asked for. So what there are is counted when they are made, against the
    /// same limit ([RequestBudget]).
    private static final int UNPAGED = 4;

    /// Of counting a list of the whole edition, or of a dear condition on it, for which the database goes through
    /// 10,000 rows or more: as much as four full pages, so that 30 of them are more than the public is allowed.
    private static final int OF_ALL = 4 * Page.MAX;

    /// The same of what belongs to one parent, in one statement with all others: as much as a usual page.
    private static final int OF_RELATED = Page.DEFAULT;

    private static final Set<String> COUNTED = Set.of("totalCount", "totalCountIsExact");

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> definitions;
    private final Map<String, Prices> known = new HashMap<>();
    private final List<Count> fragments = new ArrayList<>();

    Pricing(GraphQLSchema schema, Document document) {
        this.schema = schema;
        definitions = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity()));
    }

    /// What a selection costs for one parent.
    ///
    /// @param perItem where the parent is a connection: for each item of its page
    /// @param counts where the parent is a connection: whether it is counted
    private record Prices(Count once, Count perItem, boolean counts) {

        static final Prices NOTHING = new Prices(Count.ZERO, Count.ZERO, false);

        static Prices once(Count count) {
            return new Prices(count, Count.ZERO, false);
        }
    }

    Count price(OperationDefinition operation) {
        var root =
                switch (operation.getOperation()) {
                    case QUERY -> schema.getQueryType();
                    case MUTATION -> schema.getMutationType();
                    case SUBSCRIPTION -> schema.getSubscriptionType();
                };
        return prices(operation.getSelectionSet(), root).once;
    }

    /// What the [Count.Shared] stand for, each after those that it is made of.
    List<Count> fragments() {
        return List.copyOf(fragments);
    }

    private Prices prices(SelectionSet selections, @Nullable GraphQLType type) {
        var parts = new ArrayList<Prices>();
        for (Selection<?> selection : selections.getSelections()) {
            parts.add(
                    switch (selection) {
                        case Field field -> prices(field, type);
                        case InlineFragment inline -> {
                            var condition = inline.getTypeCondition();
                            yield prices(
                                    inline.getSelectionSet(),
                                    condition == null ? type : schema.getType(condition.getName()));
                        }
                        case FragmentSpread spread -> prices(spread.getName());
                        default -> throw new IllegalStateException("no selection: " + selection);
                    });
        }
        return new Prices(
                Count.sum(parts.stream().map(Prices::once).toList()),
                Count.sum(parts.stream().map(Prices::perItem).toList()),
                parts.stream().anyMatch(Prices::counts));
    }

    private Prices prices(String fragment) {
        var prices = known.get(fragment);
        if (prices == null) {
            var definition = Objects.requireNonNull(definitions.get(fragment));
            var own = prices(
                    definition.getSelectionSet(),
                    schema.getType(definition.getTypeCondition().getName()));
            prices = new Prices(shared(own.once), shared(own.perItem), own.counts);
            known.put(fragment, prices);
        }
        return prices;
    }

    private Count shared(Count count) {
        if (count instanceof Count.Constant) {
            return count;
        }
        fragments.add(count);
        return new Count.Shared(fragments.size() - 1);
    }

    /// Plain values are free, and so are fields that no type declares: `__typename` and introspection.
    private Prices prices(Field field, @Nullable GraphQLType type) {
        var definition =
                type instanceof GraphQLFieldsContainer fields ? fields.getFieldDefinition(field.getName()) : null;
        if (definition == null) {
            return Prices.NOTHING;
        }
        var result = GraphQLTypeUtil.unwrapAll(definition.getType());
        if (!(result instanceof GraphQLCompositeType)) {
            return new Prices(Count.ZERO, Count.ZERO, COUNTED.contains(field.getName()) && isConnection(type));
        }
        var below = prices(field.getSelectionSet(), result);
        var each = Count.sum(List.of(Count.ONE, below.once));
        if (isConnection(result)) {
            var items = ListSize.of(field, definition, Page.DEFAULT).times(below.perItem);
            int looking = type == schema.getQueryType() ? OF_ALL : OF_RELATED;
            var counting = below.counts ? new Count.Constant(looking) : Count.ZERO;
            return Prices.once(Count.sum(List.of(each, items, counting, FilterPrice.in(field, looking))));
        }
        if (!GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()))) {
            return Prices.once(each);
        }
        return isConnection(type)
                ? new Prices(Count.ZERO, each, false)
                : Prices.once(ListSize.of(field, definition, UNPAGED).times(each));
    }

    private static boolean isConnection(@Nullable GraphQLType type) {
        return type instanceof GraphQLFieldsContainer fields && fields.getFieldDefinition("pageInfo") != null;
    }
}
