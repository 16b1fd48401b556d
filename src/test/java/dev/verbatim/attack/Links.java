package dev.verbatim.attack;

import graphql.introspection.IntrospectionResultToSchema;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What leads where in the schema, as the application tells it.
record Links(GraphQLSchema schema) {

    /// Of the newsroom alone.
    private static final String PREVIEW = "previewImport";

    /// @param call the field with its arguments at their bounds
    /// @param within what stands between the field and the selection of the object that it leads to
    record Link(String from, String to, String call, String within, boolean isList) {

        String around(String selection) {
            return call + within.formatted(selection);
        }
    }

    /// @param list a query of the root
    /// @param condition a part of its filter
    /// @param negatable whether the filter knows a negation
    record TextFilter(String list, String condition, boolean negatable) {}

    /// @param introspected the `data` of an answer
    static Links of(Map<String, Object> introspected) {
        var document = new IntrospectionResultToSchema().createSchemaDefinition(introspected);
        return new Links(
                UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().buildRegistry(document)));
    }

    /// Of all types that can be reached from the query type.
    Stream<Link> all() {
        return types().flatMap(type -> from(schema.getObjectType(type)));
    }

    Stream<String> types() {
        var reached = new LinkedHashSet<>(List.of(schema.getQueryType().getName()));
        var waiting = new ArrayDeque<>(reached);
        while (!waiting.isEmpty()) {
            from(schema.getObjectType(waiting.remove()))
                    .map(Link::to)
                    .filter(reached::add)
                    .forEach(waiting::add);
        }
        return reached.stream();
    }

    /// The links to follow from one type to another, as few as possible.
    Optional<List<Link>> way(String from, String to) {
        var ways = new HashMap<String, List<Link>>(Map.of(from, List.of()));
        var waiting = new ArrayDeque<>(List.of(from));
        while (!waiting.isEmpty() && !ways.containsKey(to)) {
            var type = waiting.remove();
            var way = ways.get(type);
            from(schema.getObjectType(type))
                    .filter(link -> !ways.containsKey(link.to))
                    .forEach(link -> {
                        if (ways.putIfAbsent(
                                        link.to,
                                        Stream.concat(way.stream(), Stream.of(link))
                                                .toList())
                                == null) {
                            waiting.add(link.to);
                        }
                    });
        }
        return Optional.ofNullable(ways.get(to));
    }

    private Stream<Link> from(GraphQLObjectType type) {
        return type.getFieldDefinitions().stream()
                .filter(field -> !needsArguments(field) && !field.getName().equals(PREVIEW))
                .flatMap(field -> links(type, field));
    }

    private Stream<Link> links(GraphQLObjectType type, GraphQLFieldDefinition field) {
        var leadsTo = GraphQLTypeUtil.unwrapAll(field.getType());
        if (leadsTo instanceof GraphQLObjectType object && object.getFieldDefinition("pageInfo") != null) {
            var nodes = objects(
                    GraphQLTypeUtil.unwrapAll(object.getFieldDefinition("nodes").getType()));
            var edge = (GraphQLObjectType)
                    GraphQLTypeUtil.unwrapAll(object.getFieldDefinition("edges").getType());
            var edges = edge.getFieldDefinitions().size() > 2 ? Stream.of(edge) : Stream.<GraphQLObjectType>empty();
            return Stream.concat(
                    nodes.map(node -> new Link(type.getName(), node.getName(), call(field), "{nodes{%s}}", true)),
                    edges.map(node -> new Link(type.getName(), node.getName(), call(field), "{edges{%s}}", true)));
        }
        var list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
        return objects(leadsTo)
                .map(object -> new Link(
                        type.getName(),
                        object.getName(),
                        call(field),
                        object == leadsTo ? "{%s}" : "{...on " + object.getName() + "{%s}}",
                        list));
    }

    private Stream<GraphQLObjectType> objects(GraphQLType type) {
        return switch (type) {
            case GraphQLObjectType object -> Stream.of(object);
            case GraphQLUnionType union -> union.getTypes().stream().map(GraphQLObjectType.class::cast);
            case GraphQLInterfaceType face -> schema.getImplementations(face).stream();
            default -> Stream.empty();
        };
    }

    private static boolean needsArguments(GraphQLFieldDefinition field) {
        return field.getArguments().stream()
                .anyMatch(argument -> argument.getType() instanceof GraphQLNonNull && !argument.hasSetDefaultValue());
    }

    private static String call(GraphQLFieldDefinition field) {
        return field.getName() + (field.getArgument("first") == null ? "" : "(first:100)");
    }

    /// What an object says of itself without being asked for more than the names of its fields.
    String plain(String type) {
        var names = schema.getObjectType(type).getFieldDefinitions().stream()
                .filter(field -> field.getArguments().isEmpty()
                        && isPlain(field)
                        && !field.getName().equals("wordCount"))
                .map(GraphQLFieldDefinition::getName)
                .collect(Collectors.joining(" "));
        return names.isEmpty() ? "__typename" : names;
    }

    /// Ways to ask each field of a type for much.
    Stream<String> forms(String type) {
        return schema.getObjectType(type).getFieldDefinitions().stream()
                .filter(field -> !needsArguments(field) && !field.getName().equals(PREVIEW))
                .flatMap(field -> isPlain(field) ? plainForms(field) : composed(type, field));
    }

    private static Stream<String> plainForms(GraphQLFieldDefinition field) {
        return field.getArgument("format") == null
                ? Stream.of(field.getName())
                : Stream.of("HTML", "TEXT", "MARKDOWN").map(format -> field.getName() + "(format:" + format + ')');
    }

    private Stream<String> composed(String type, GraphQLFieldDefinition field) {
        var whole = links(schema.getObjectType(type), field).map(link -> link.around(plain(link.to)));
        var counted = Stream.of("(first:1){totalCount}", "(first:100){totalCount pageInfo{endCursor hasPreviousPage}}")
                .map(form -> field.getName() + form);
        return field.getArgument("after") == null ? whole : Stream.concat(whole, counted);
    }

    /// Of all lists at the root.
    List<TextFilter> textFilters() {
        return schema.getQueryType().getFieldDefinitions().stream()
                .filter(field -> field.getArgument("filter") != null)
                .flatMap(field -> {
                    var filter = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(
                            field.getArgument("filter").getType());
                    boolean negatable = filter.getFieldDefinition("not") != null;
                    return filter.getFieldDefinitions().stream()
                            .map(condition -> condition.getName())
                            .filter(condition -> condition.endsWith("Contains"))
                            .map(condition -> new TextFilter(field.getName(), condition, negatable));
                })
                .toList();
    }

    private static boolean isPlain(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()));
    }
}
