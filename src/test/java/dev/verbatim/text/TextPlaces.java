package dev.verbatim.text;

import dev.verbatim.Newsroom;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Every place in the mutations of the schema that takes words, with the mutation that puts some there. Made from the
/// schema, so that a new place is asked too.
final class TextPlaces {

    /// What takes text that is no words: addresses, names in addresses, languages, whole pages.
    private static final Set<String> NO_WORDS =
            Set.of("slug", "url", "canonicalUrl", "sameAs", "language", "html", "ninjs");

    /// What may stand on several lines.
    private static final Set<String> LONG = Set.of(
            "standfirst",
            "body",
            "description",
            "anonymityReason",
            "caption",
            "alt",
            "note",
            "text",
            "reason",
            "notice",
            "usageTerms");

    /// What an input needs beside its field.
    private static final Map<String, String> BESIDE = Map.of(
            "QuoteInput", "kind: PARAPHRASE",
            "UpdateQuoteInput", "kind: PARAPHRASE",
            "MentionInput", "personId: \"$person\"");

    private final GraphQLSchema schema;
    private final Map<String, String> ids;

    /// @param ids by kind
    TextPlaces(GraphQLSchema schema, Map<String, String> ids) {
        this.schema = schema;
        this.ids = ids;
    }

    /// @param path of the argument, e.g. input, quotes, 0, text
    /// @param subject the id of what is changed; empty where something is entered
    /// @param document takes `$v`, the words, and `$version`
    record Place(List<String> path, String subject, String document) {

        String name() {
            return path.getLast().matches("\\d+") ? path.get(path.size() - 2) : path.getLast();
        }

        boolean isOneLine() {
            return !LONG.contains(name());
        }

        @Override
        public String toString() {
            return document.replaceAll("\\{ errors.*", "");
        }
    }

    /// A value with `$v` in one place of it.
    private record Value(List<String> path, String text) {
        Value within(String step, String form) {
            return new Value(Stream.concat(Stream.of(step), path.stream()).toList(), form.formatted(text));
        }
    }

    List<Place> all() {
        var places = new ArrayList<Place>();
        for (var mutation : schema.getMutationType().getFieldDefinitions()) {
            if (mutation.getName().startsWith("import")) {
                continue;
            }
            var subject = subject(mutation);
            for (var argument : mutation.getArguments()) {
                for (var value : values(argument.getType())) {
                    places.add(place(mutation, argument, subject, value));
                }
            }
        }
        return places;
    }

    private Place place(GraphQLFieldDefinition mutation, GraphQLArgument argument, String subject, Value value) {
        var others = mutation.getArguments().stream()
                .filter(other -> other != argument && other.getType() instanceof GraphQLNonNull)
                .map(other -> other.getName() + ": " + other(mutation, other, subject));
        var arguments = Stream.concat(Stream.of(argument.getName() + ": " + value.text), others)
                .toList();
        var document = "mutation($v: String!%s) { result: %s(%s) { errors { code field message } } }"
                .formatted(
                        arguments.contains("expectedVersion: $version") ? ", $version: Int!" : "",
                        mutation.getName(),
                        String.join(", ", arguments));
        return new Place(
                Stream.concat(Stream.of(argument.getName()), value.path.stream())
                        .toList(),
                subject,
                filled(document));
    }

    private String subject(GraphQLFieldDefinition mutation) {
        boolean changes = mutation.getArguments().stream()
                .anyMatch(argument -> argument.getName().equals("expectedVersion"));
        var kind = mutation.getName().replaceAll("^[a-z]+", "").toLowerCase(Locale.ROOT);
        return changes ? ids.getOrDefault(kind, "") : "";
    }

    private String other(GraphQLFieldDefinition mutation, GraphQLArgument argument, String subject) {
        return switch (argument.getName()) {
            case "id" -> '"' + subject + '"';
            case "expectedVersion" -> "$version";
            case "quoteIds", "ids" -> "[\"$quote\", \"$other\"]";
            default -> literal(argument.getName(), argument.getType());
        };
    }

    private List<Value> values(GraphQLInputType given) {
        return switch (GraphQLTypeUtil.unwrapNonNull(given)) {
            case GraphQLList list ->
                values((GraphQLInputType) list.getWrappedType()).stream()
                        .map(value -> value.within("0", "[%s]"))
                        .toList();
            case GraphQLInputObjectType object ->
                object.getFieldDefinitions().stream()
                        .filter(field -> !NO_WORDS.contains(field.getName()))
                        .flatMap(field -> values(field.getType()).stream()
                                .map(value -> value.within(
                                        field.getName(), '{' + field.getName() + ": %s" + beside(object, field) + '}')))
                        .toList();
            case GraphQLInputType plain ->
                GraphQLTypeUtil.simplePrint(plain).equals("String") ? List.of(new Value(List.of(), "$v")) : List.of();
            default -> throw new AssertionError("nobody has said how to try " + given);
        };
    }

    private String beside(GraphQLInputObjectType object, GraphQLInputObjectField field) {
        var beside = new StringBuilder();
        object.getFieldDefinitions().stream()
                .filter(other -> other != field && other.getType() instanceof GraphQLNonNull)
                .forEach(other -> beside.append(", ")
                        .append(other.getName())
                        .append(": ")
                        .append(literal(other.getName(), other.getType())));
        if (object.getName().equals("ImageInput")) {
            beside.append(", url: \"https://example.org/")
                    .append(UUID.randomUUID())
                    .append('"');
        }
        if (BESIDE.containsKey(object.getName())) {
            beside.append(", ").append(BESIDE.get(object.getName()));
        }
        return beside.toString().replace("%", "%%");
    }

    private String literal(String name, GraphQLInputType type) {
        return switch (GraphQLTypeUtil.unwrapNonNull(type)) {
            case GraphQLList _ -> "[]";
            case GraphQLEnumType choice ->
                choice.getValue("UNNAMED_PERSON") == null
                        ? choice.getValues().getFirst().getName()
                        : "UNNAMED_PERSON";
            case GraphQLInputObjectType object ->
                '{' + beside(object, object.getFieldDefinitions().getFirst()).replaceFirst("^, ", "") + '}';
            case GraphQLInputType plain ->
                switch (GraphQLTypeUtil.simplePrint(plain)) {
                    case "ID" -> "\"$" + name.replaceAll("Ids?$", "") + '"';
                    case "Boolean" -> "true";
                    case "Int" -> "1";
                    default -> name.equals("url") ? "\"https://example.org/\"" : "\"Some words\"";
                };
            default -> throw new AssertionError("nobody has said how to try " + name);
        };
    }

    private String filled(String document) {
        var filled = document;
        for (var id : ids.entrySet()) {
            filled = filled.replace("\"$" + id.getKey() + '"', '"' + id.getValue() + '"');
        }
        return filled;
    }

    /// One of each kind, to be changed and to be led to.
    static Map<String, String> entered(Newsroom newsroom, Newsroom.Entered article, String image, List<String> quotes) {
        return Map.of(
                "person", newsroom.person("Ada").id(),
                "source", newsroom.source("Somebody", "UNNAMED_PERSON").id(),
                "topic", newsroom.topic("Harbours", "SUBJECT").id(),
                "article", article.id(),
                "image", image,
                "quote", quotes.getFirst(),
                "other", quotes.getLast());
    }
}
