package dev.verbatim.attack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Queries in which lists stand in lists, each as long as it may be asked for, and fields beside themselves as often as
/// they may. Made from the schema, so that a new list or field is tried too.
final class Nestings {

    /// Almost as many aliases as are allowed.
    private static final int TIMES = 29;

    private static final int ROOT_FIELDS = 9;
    private static final int DEEPEST = 11;
    private static final String PLAIN = "{%s:\"%s\"}";
    private static final String NEGATED = "{not:" + PLAIN + '}';
    private static final List<String> TEXTS = List.of("e", "th", "zz", "%", "er ");

    private final Links links;
    private final Map<String, String> starts;

    /// @param starts by the name of a type, what leads to the fullest content of it
    Nestings(Links links, Map<String, String> starts) {
        this.links = links;
        this.starts = starts;
    }

    /// A query and the lists in it, from the outermost on.
    record Nested(List<Links.Link> lists, String query) {}

    /// Each list within each other, by the shortest way.
    List<Nested> pairs() {
        return lists().flatMap(list -> deeper(List.of(list))).toList();
    }

    /// Each list within what was dear.
    List<Nested> deeper(Nested nested) {
        return deeper(nested.lists).toList();
    }

    private Stream<Nested> deeper(List<Links.Link> outer) {
        return lists().flatMap(list -> nested(with(outer, list)).stream());
    }

    /// Each list within itself, as deep as anybody may ask.
    List<Nested> chains() {
        return lists().flatMap(list -> Stream.iterate(List.of(list), lists -> with(lists, list))
                        .map(this::nested)
                        .takeWhile(nested ->
                                nested.map(Nested::query).map(Nestings::levels).orElse(99) <= DEEPEST)
                        .reduce((_, deeper) -> deeper)
                        .stream()
                        .flatMap(Optional::stream))
                .toList();
    }

    private Stream<Links.Link> lists() {
        return links.all().filter(Links.Link::isList);
    }

    private static int levels(String query) {
        int level = 0;
        int deepest = 0;
        for (char letter : query.replaceAll("\\.\\.\\.on \\w+\\{", "").toCharArray()) {
            level += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            deepest = Math.max(deepest, level);
        }
        return deepest;
    }

    private static List<Links.Link> with(List<Links.Link> outer, Links.Link inner) {
        return Stream.concat(outer.stream(), Stream.of(inner)).toList();
    }

    private Optional<Nested> nested(List<Links.Link> lists) {
        var selection = Optional.of(links.plain(lists.getLast().to()));
        for (int i = lists.size() - 1; i > 0; i--) {
            var list = lists.get(i);
            var way = links.way(lists.get(i - 1).to(), list.from());
            selection = selection.flatMap(inner -> way.map(steps -> around(steps, list.around(inner))));
        }
        return selection
                .map(inner -> lists.getFirst().around(inner))
                .flatMap(inner -> started(lists.getFirst().from(), inner))
                .map(query -> new Nested(lists, query));
    }

    private static String around(List<Links.Link> way, String selection) {
        for (var link : way.reversed()) {
            selection = link.around(selection);
        }
        return selection;
    }

    /// From the content that leads there by the shortest way.
    private Optional<String> started(String type, String selection) {
        return starts.keySet().stream()
                .sorted()
                .flatMap(start -> links.way(start, type).stream().map(way -> Map.entry(start, way)))
                .min(Comparator.comparing(entry -> entry.getValue().size()))
                .map(entry -> starts.get(entry.getKey()).formatted(around(entry.getValue(), selection)));
    }

    /// Each field of each type as often as the aliases allow.
    List<String> aliases() {
        return links.types()
                .flatMap(type -> links.forms(type).flatMap(form -> started(type, repeated(TIMES, form)).stream()))
                .toList();
    }

    /// Each filter by words, with a letter or two, negated too, and counted, as often as the root holds.
    List<String> filters() {
        var queries = new ArrayList<String>();
        for (var filter : links.textFilters()) {
            for (var text : TEXTS) {
                for (var form : filter.negatable() ? List.of(PLAIN, NEGATED) : List.of(PLAIN)) {
                    var given = form.formatted(filter.condition(), text);
                    for (var asked : List.of("totalCount", "nodes{id}")) {
                        queries.add('{'
                                + repeated(
                                        ROOT_FIELDS,
                                        "%s(first:100,filter:%s){%s}".formatted(filter.list(), given, asked))
                                + '}');
                    }
                }
            }
        }
        return queries;
    }

    static String repeated(int times, String form) {
        var text = new StringBuilder();
        for (int i = 0; i < times; i++) {
            text.append('a').append(i).append(':').append(form).append(' ');
        }
        return text.toString();
    }
}
