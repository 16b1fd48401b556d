package dev.verbatim.cache;

import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// What the public asks on the random walk: every list and every link from every side.
record RandomQuestions(
        RandomGenerator random,
        List<String> people,
        List<String> sources,
        List<String> topics,
        List<String> articles,
        List<String> slugs) {

    private static final String ARTICLE =
            "id headline bylines { id creditedAs person { name } } images { url agency { name } photographer { name } depicts { name } } publication { name } section { name } topics { name }";
    private static final String QUOTE =
            "id text speaker { ... on Person { name } ... on Source { name } } addressee { name } about { __typename ... on Person { name } ... on Topic { name } }";

    private static final List<String> ABOUT_ARTICLES = List.of(
            "{ article(id: \"%s\") { " + ARTICLE + " } }",
            "{ article(id: \"%s\") { quotes { totalCount nodes { " + QUOTE + " affiliation { title } } } } }",
            "{ article(id: \"%s\") { sources { totalCount edges { uses node { name } citation { id note } } } mentions { nodes { id subject { ... on Person { name } } } } } }",
            "{ article(id: \"%s\") { corrections { id text quote { text } } images { id articles { totalCount nodes { headline } } } } }",
            "{ article(id: \"%s\") { related { id headline } } }",
            "{ node(id: \"%s\") { id ... on Article { headline quotes(first: 1) { nodes { origin { text article { headline } } repeats { nodes { text } } } } } } }",
            "{ article(id: \"%s\") { quotes { nodes { provenance { text } contradictions { note quote { text } } corrections { text } } } } }");

    private static final List<String> ABOUT_PEOPLE = List.of(
            "{ person(id: \"%s\") { name affiliations { id title organisation { name } } } }",
            "{ person(id: \"%s\") { quotes { totalCount nodes { " + QUOTE + " article { headline } } } } }",
            "{ person(id: \"%s\") { quotes(filter: {textContains: \"words\"}) { totalCount nodes { text } } } }",
            "{ person(id: \"%s\") { quotesAbout { nodes { text } } mentionedIn { nodes { headline } } articles { nodes { headline } } } }",
            "{ person(id: \"%s\") { quotedWith { sharedArticles person { name } } } }",
            "{ nodes(ids: [\"%s\"]) { id ... on Person { name quotes(first: 2) { pageInfo { hasNextPage } nodes { id } } } } }");

    private static final List<String> ABOUT_SOURCES = List.of(
            "{ source(id: \"%s\") { name parent { name } } }",
            "{ source(id: \"%s\") { heard { nodes { text } } quotes { nodes { text } } } }",
            "{ source(id: \"%s\") { articles { totalCount nodes { headline } } people { nodes { name } } } }");

    private static final List<String> ABOUT_TOPICS = List.of(
            "{ topic(id: \"%s\") { name articles { totalCount nodes { " + ARTICLE + " } } } }",
            "{ topic(id: \"%s\") { parent { name } children { name } articles(deep: true) { totalCount nodes { headline } } } }",
            "{ topic(id: \"%s\") { children { articles(deep: true, first: 2) { nodes { headline } pageInfo { hasNextPage } } } } }",
            "{ articles(first: 5, filter: {underTopics: [\"%s\"]}) { totalCount nodes { headline } } }");

    private static final List<String> LISTS = List.of(
            "{ articles(first: 5) { totalCount nodes { " + ARTICLE + " } } }",
            "{ quotes(first: 5) { nodes { " + QUOTE + " } } }",
            "{ people(first: 5, orderBy: MOST_QUOTED) { nodes { name } } }",
            "{ images(first: 5) { totalCount nodes { url articles { totalCount nodes { headline } } } } }",
            "{ images(first: 5, filter: {unused: true}) { totalCount } }",
            "{ topics(first: 5, filter: {topLevel: true}) { nodes { name children { name } } } }",
            "{ sources(first: 5, orderBy: MOST_USED) { nodes { name } } }");

    private static final List<String> FILTERED = List.of(
            "{ articles(first: 5, filter: {authors: [\"%1$s\"]}) { nodes { headline } } }",
            "{ images(first: 5, filter: {photographer: \"%1$s\"}) { totalCount nodes { url } } }",
            "{ images(first: 5, filter: {not: {depicts: [\"%1$s\"]}}) { totalCount nodes { url } } }",
            "{ articles(first: 5, filter: {mentions: [\"%1$s\"]}) { nodes { headline } } }",
            "{ articles(first: 5, filter: {quotes: [\"%1$s\"]}) { totalCount nodes { headline } } }",
            "{ quotes(first: 5, filter: {speakers: [\"%1$s\"]}) { nodes { " + QUOTE + " } } }",
            "{ quotes(first: 5, filter: {about: [\"%1$s\"]}) { totalCount nodes { text } } }");

    /// @param shown asks for ids of things that the public sees; may be empty
    String next(Supplier<List<String>> shown) {
        return switch (random.nextInt(13)) {
            case 0, 1, 2, 3 -> any(ABOUT_ARTICLES).formatted(any(articles));
            case 4, 5, 6 -> any(ABOUT_PEOPLE).formatted(any(people));
            case 7 -> any(ABOUT_SOURCES).formatted(any(sources));
            case 8, 9 -> any(ABOUT_TOPICS).formatted(any(topics));
            case 10 -> any(LISTS);
            case 11 -> any(FILTERED).formatted(any(people));
            default -> aboutWhatIsShown(shown.get());
        };
    }

    private String aboutWhatIsShown(List<String> ids) {
        return ids.isEmpty()
                ? "{ article(slug: \"%s\") { headline } }".formatted(any(slugs))
                : "{ node(id: \"%s\") { id ... on Quote { %s } ... on Article { headline } } }"
                        .formatted(any(ids), QUOTE.substring(3));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
