package dev.verbatim.engine.document;

import dev.verbatim.engine.binding.InputCoercion;
import dev.verbatim.engine.cost.Cost;
import dev.verbatim.engine.cost.CostPlan;
import dev.verbatim.engine.cost.Limits;
import dev.verbatim.engine.cost.Variables;
import dev.verbatim.engine.error.RequestErrors;
import dev.verbatim.engine.execution.PlannedField;
import dev.verbatim.engine.execution.Planner;
import dev.verbatim.engine.execution.SelectionAnalysis;
import dev.verbatim.rowmapping.FetchPlan;
import graphql.execution.CoercedVariables;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/// An operation of a valid document, ready to be executed any number of times.
public final class Operation {

    /// More combinations of conditions than anybody writes by hand are worked out anew each time.
    private static final int KEPT_PLANS = 16;

    private final GraphQLSchema schema;
    private final OperationDefinition definition;
    private final Map<String, FragmentDefinition> fragments;
    private final CostPlan costs;
    private final SelectionAnalysis reach;
    private final Set<String> names;
    private final Set<String> conditions;
    private final Map<Map<String, Boolean>, PlannedField[]> plans = new ConcurrentHashMap<>();

    Operation(GraphQLSchema schema, SessionFactory factory, Document document, OperationDefinition definition) {
        this.schema = schema;
        this.definition = definition;
        this.fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity()));
        this.costs = CostPlan.of(schema, document, definition);
        this.reach = SelectionAnalysis.of(schema, factory, fragments, definition);
        this.names = definition.getVariableDefinitions().stream()
                .map(VariableDefinition::getName)
                .collect(Collectors.toSet());
        this.conditions = Variables.ofConditions(definition, fragments);
    }

    /// Null where it has none.
    public @Nullable String name() {
        return definition.getName();
    }

    public boolean isQuery() {
        return definition.getOperation() == OperationDefinition.Operation.QUERY;
    }

    /// Those of the values that it declares variables for.
    public Map<String, Object> declared(Map<String, Object> values) {
        var declared = new HashMap<>(values);
        declared.keySet().retainAll(names);
        return declared;
    }

    /// Of a change all arguments are looked at, so that nothing is done where a later field would be refused.
    ///
    /// @throws RequestErrors BAD_INPUT for values that are not of the variables' types, and for conditions
    /// that are null
    public CoercedVariables coerce(Map<String, Object> given) {
        var variables = InputCoercion.variables(schema, definition.getVariableDefinitions(), given);
        if (!names.isEmpty() && (!isQuery() || conditions.stream().anyMatch(name -> variables.get(name) == null))) {
            var faults = ArgumentCheck.ofOperation(schema, fragments, definition, variables);
            if (!faults.isEmpty()) {
                throw new RequestErrors(faults);
            }
        }
        return variables;
    }

    /// What it reads of the rows that it loads.
    public FetchPlan wanted() {
        return reach.wanted();
    }

    public Cost cost(CoercedVariables variables, Limits limits) {
        return costs.cost(variables.toMap(), limits);
    }

    /// The root fields.
    public PlannedField[] plan(CoercedVariables variables) {
        var values = new HashMap<String, Boolean>();
        conditions.forEach(name -> values.put(name, (Boolean) variables.get(name)));
        var known = plans.get(values);
        if (known != null) {
            return known;
        }
        var made = new Planner(schema, fragments, reach.lookahead(), values)
                .collect(root(), List.of(definition.getSelectionSet()));
        if (plans.size() < KEPT_PLANS) {
            plans.put(values, made);
        }
        return made;
    }

    private GraphQLObjectType root() {
        return isQuery() ? schema.getQueryType() : Objects.requireNonNull(schema.getMutationType());
    }
}
