package dev.verbatim;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every mutation of the schema, asked for each content of its kind with each field that its input can have. Made
/// from the schema, so that a new mutation, and a new field of an old one, is tried too.
final class MutationWalk {

    /// Stands in every body that the tests write.
    private static final String WORDS = "That is all.";

    /// Which kinds of contents a field of an input may name.
    private static final Map<String, List<String>> KINDS = Map.ofEntries(
            Map.entry("imageId", List.of("image")),
            Map.entry("personId", List.of("person")),
            Map.entry("photographerId", List.of("person")),
            Map.entry("speakerPersonId", List.of("person")),
            Map.entry("depicts", List.of("person")),
            Map.entry("sourceId", List.of("source")),
            Map.entry("organisationId", List.of("source")),
            Map.entry("agencyId", List.of("source")),
            Map.entry("addresseeId", List.of("source")),
            Map.entry("publicationId", List.of("source")),
            Map.entry("speakerSourceId", List.of("source")),
            Map.entry("sectionId", List.of("topic")),
            Map.entry("topicId", List.of("topic")),
            Map.entry("topicIds", List.of("topic")),
            Map.entry("parentId", List.of("source", "topic")),
            Map.entry("originId", List.of("quote")),
            Map.entry("about", List.of("person", "source", "topic")),
            Map.entry("affiliationId", List.of("affiliation")),
            Map.entry("id", List.of("affiliation", "image", "quote")));

    private final GraphQLSchema schema;
    private final List<String> targets;
    private final List<String> links;

    /// @param targets what is changed
    /// @param links what inputs lead to
    MutationWalk(GraphQLSchema schema, List<String> targets, List<String> links) {
        this.schema = schema;
        this.targets = targets;
        this.links = links;
    }

    /// One way to ask for a mutation.
    ///
    /// @param target the content that is changed; empty where something new is entered
    /// @param arguments `$version` is the version of the target
    record Attempt(String mutation, String target, String arguments) {

        String document(int version) {
            return "mutation { result: %s(%s) { errors { code field message } } }"
                    .formatted(mutation, arguments.replace("$version", Integer.toString(version)));
        }
    }

    /// Those that delete come last, since what they delete can no longer be changed.
    List<GraphQLFieldDefinition> mutations() {
        return schema.getMutationType().getFieldDefinitions().stream()
                .sorted(Comparator.comparing(mutation -> mutation.getName().matches("(delete|remove).*")))
                .toList();
    }

    List<Attempt> attempts(GraphQLFieldDefinition mutation) {
        var subject = mutation.getArguments().stream()
                .filter(argument -> isId(argument.getType()))
                .findFirst();
        return (subject.isEmpty() ? List.of("") : ids(targets, List.of(kind(mutation, subject.get()))))
                .stream()
                        .flatMap(id -> arguments(mutation, id).map(all -> new Attempt(mutation.getName(), id, all)))
                        .toList();
    }

    private static String kind(GraphQLFieldDefinition mutation, GraphQLArgument subject) {
        var named = subject.getName().replaceAll("Ids?$", "");
        if (!List.of("id", "keep", "duplicate").contains(named)) {
            return named;
        }
        var payload = GraphQLTypeUtil.unwrapAll(mutation.getType()).getName().replaceAll("Payload$", "");
        var kind = payload.equals("Delete") ? mutation.getName().replaceAll("^[a-z]+", "") : payload;
        return kind.toLowerCase(Locale.ROOT);
    }

    /// Each choice of values for all arguments; only one of them varies.
    private Stream<String> arguments(GraphQLFieldDefinition mutation, String target) {
        var choices = mutation.getArguments().stream()
                .map(argument -> choices(argument, target).stream()
                        .map(value -> argument.getName() + ": " + value)
                        .toList())
                .toList();
        return combined(choices);
    }

    private List<String> choices(GraphQLArgument argument, String target) {
        if (argument.getName().equals("expectedVersion")) {
            return List.of("$version");
        }
        if (!isId(argument.getType())) {
            return values(argument.getName(), argument.getType());
        }
        var kind = List.of(target.split("_")[0]);
        var others = Stream.concat(ids(targets, kind).stream(), ids(links, kind).stream())
                .filter(id -> !id.equals(target))
                .toList();
        return switch (argument.getName()) {
            case "duplicateIds" -> others.stream().map(id -> "[\"" + id + "\"]").toList();
            case String name
            when name.endsWith("Ids") ->
                others.stream()
                        .map(id -> "[\"%s\", \"%s\"]".formatted(target, id))
                        .toList();
            default -> List.of('"' + target + '"');
        };
    }

    /// The first choice of each, and each other choice with the first ones of the others.
    private static Stream<String> combined(List<List<String>> choices) {
        var first = choices.stream().map(List::getFirst).toList();
        var all = new ArrayList<>(List.of(first));
        for (int i = 0; i < choices.size(); i++) {
            for (var value : choices.get(i).subList(1, choices.get(i).size())) {
                var varied = new ArrayList<>(first);
                varied.set(i, value);
                all.add(varied);
            }
        }
        return all.stream().map(values -> String.join(", ", values));
    }

    private List<String> values(String name, GraphQLInputType type) {
        return switch (GraphQLTypeUtil.unwrapNonNull(type)) {
            case GraphQLList list ->
                values(name, (GraphQLInputType) list.getWrappedType()).stream()
                        .map(value -> '[' + value + ']')
                        .toList();
            case GraphQLEnumType choice -> List.of(choice.getValues().getFirst().getName());
            case GraphQLInputObjectType object -> objects(object);
            case GraphQLInputType plain -> plain(name, GraphQLTypeUtil.simplePrint(plain));
            default -> throw new AssertionError("nobody has said how to try " + type);
        };
    }

    /// With what it cannot be without alone, and with each value of each other field beside that.
    private List<String> objects(GraphQLInputObjectType object) {
        var required = object.getFieldDefinitions().stream()
                .filter(field -> field.getType() instanceof GraphQLNonNull)
                .map(field -> field(field).getFirst())
                .collect(Collectors.joining(", "));
        var all = new ArrayList<>(List.of('{' + required + '}'));
        object.getFieldDefinitions().stream()
                .filter(field -> !(field.getType() instanceof GraphQLNonNull))
                .flatMap(field -> field(field).stream())
                .forEach(field -> all.add("{%s, %s}".formatted(required, field)));
        return all;
    }

    private List<String> field(GraphQLInputObjectField field) {
        return values(field.getName(), field.getType()).stream()
                .map(value -> field.getName() + ": " + value)
                .toList();
    }

    private List<String> plain(String name, String type) {
        return switch (type) {
            case "ID" -> {
                if (!KINDS.containsKey(name)) {
                    throw new AssertionError("nobody has said what " + name + " leads to");
                }
                yield ids(links, KINDS.get(name)).stream()
                        .map(id -> '"' + id + '"')
                        .toList();
            }
            case "Int", "Float" -> List.of("1");
            case "Boolean" -> List.of("true", "false");
            case "Date" -> List.of("\"2026-01-02\"");
            case "DateTime" -> List.of("\"2100-01-02T03:04:05Z\"");
            case "String" -> List.of('"' + text(name) + '"');
            default -> throw new AssertionError("nobody has said how to try " + type);
        };
    }

    private static String text(String name) {
        return switch (name) {
            case "url", "canonicalUrl", "sameAs" -> "https://example.org/" + Desk.mark();
            case "slug" -> "slug-" + Desk.mark();
            case "language" -> "en";
            default -> WORDS;
        };
    }

    private static List<String> ids(List<String> ids, List<String> kinds) {
        return ids.stream().filter(id -> kinds.contains(id.split("_")[0])).toList();
    }

    private static boolean isId(GraphQLInputType type) {
        return GraphQLTypeUtil.unwrapAll(type).getName().equals("ID");
    }
}
