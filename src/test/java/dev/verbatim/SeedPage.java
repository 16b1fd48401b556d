package dev.verbatim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A news page as a reader finds it, entered fact by fact. What it says in sentences is read from the file; the
/// facts stand here.
final class SeedPage {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    final String headline;
    final List<String> paragraphs;
    final List<String> picture;
    final String writer;
    final Map<String, Entry> entries = new LinkedHashMap<>();

    private final List<String> quoted;
    private final Api editor = Api.asEditor();

    /// What was entered, and the id that it got.
    record Entry(String id, Map<String, Object> input) {}

    SeedPage(String text) {
        var parts = Arrays.stream(text.split("\\n\\s*\\n")).map(String::strip).toList();
        headline = parts.getFirst();
        picture = parts.get(1).lines().toList();
        int first = parts.indexOf(parts.stream()
                .filter(part -> part.contains("issued a proposal"))
                .findFirst()
                .orElseThrow());
        paragraphs = parts.subList(first, first + 10);
        writer = parts.stream()
                .filter(part -> part.contains("Correspondent"))
                .findFirst()
                .orElseThrow();
        quoted = QUOTED.matcher(body()).results().map(result -> result.group(1)).toList();
    }

    String body() {
        return String.join("\n\n", paragraphs);
    }

    /// What stands in the body at this place.
    String words(String pattern) {
        var matcher = Pattern.compile(pattern).matcher(body());
        if (!matcher.find()) {
            throw new AssertionError("not in the body: " + pattern);
        }
        return matcher.group(1);
    }

    String quoted(int number) {
        return quoted.get(number);
    }

    String id(String name) {
        return entries.get(name).id;
    }

    Map<String, Object> input(String name) {
        return entries.get(name).input;
    }

    void enter() {
        sources();
        topics();
        people();
        var input = article();
        var answer = editor.run(
                "mutation($input: CreateArticleInput!) { result: createArticle(input: $input) { errors { message field } article { id version } } }",
                "input",
                input);
        answer.setRootPath("data.result");
        if (answer.get("article") == null) {
            throw new AssertionError(answer.getList("errors").toString());
        }
        entries.put("article", new Entry(answer.getString("article.id"), input));
        editor.run(
                "mutation($id: ID!, $version: Int!) { publishArticle(id: $id, expectedVersion: $version) { errors { message } article { id } } }",
                "id",
                id("article"),
                "version",
                answer.getInt("article.version"));
    }

    private void sources() {
        source("Newsweek", "OUTLET", Map.of("url", "https://www.newsweek.com/"));
        source("Reuters", "NEWS_AGENCY", Map.of());
        source("AFP", "NEWS_AGENCY", Map.of("description", words("told AFP (news agency)")));
        source("Wall Street Journal", "OUTLET", Map.of());
        source(
                "U.S. State Department",
                "GOVERNMENT",
                Map.of("parentId", source("U.S. government", "GOVERNMENT", Map.of())));
        source(
                words("the (Syrian Observatory for Human Rights)"),
                "ORGANISATION",
                Map.of("aliases", List.of("SOHR"), "description", words("the (U.K.-based monitoring group)")));
        entries.put("SOHR", entries.get("Syrian Observatory for Human Rights"));
        source("Army of Islam", "GROUP", Map.of("description", words("the (Saudi-funded Army of Islam coalition)")));
        source("One U.S. official", "UNNAMED_PERSON", Map.of("anonymityReason", "The page does not say why."));
        source("Officials", "UNNAMED_GROUP", Map.of("anonymityReason", "The page does not say why."));
    }

    private String source(String name, String kind, Map<String, Object> more) {
        return create("Source", name, merged(Map.of("name", name, "kind", kind), more));
    }

    private void topics() {
        create("Topic", "World", Map.of("name", "World", "kind", "SECTION"));
        create("Topic", "Syria", Map.of("name", "Syria", "kind", "PLACE"));
        create("Topic", "Russia", Map.of("name", "Russia", "kind", "PLACE"));
        create(
                "Topic",
                "Syrian civil war",
                Map.of("name", "Syrian civil war", "kind", "EVENT", "parentId", id("Syria")));
    }

    private void people() {
        var title = Pattern.compile("Jack is (.+) for\\W+Newsweek")
                .matcher(writer)
                .results()
                .findFirst()
                .orElseThrow();
        person(
                "Jack",
                Map.of(
                        "affiliations",
                        List.of(Map.of("title", title.group(1), "organisationId", id("Newsweek"))),
                        "contacts",
                        contacts()));
        person("John Kirby", affiliated(words("(spokesman) John Kirby"), "U.S. State Department"));
        person("Rami Abdelrahman", affiliated(words("SOHR (chief)"), "SOHR"));
        person(
                "Kevin Lamarque",
                Map.of("description", "Photographer", "sameAs", List.of("https://example.org/lamarque")));
        person("Barack Obama", Map.of("aliases", List.of("Obama")));
        person("Vladimir Putin", Map.of());
        person("Bashar al-Assad", Map.of("aliases", List.of("Assad")));
    }

    /// The page gives names on some channels only; the telephone is not on the page and nobody's business.
    private static List<Map<String, Object>> contacts() {
        var contacts = new ArrayList<Map<String, Object>>();
        contacts.add(contact("EMAIL", "j.moore@newsweek.com", true));
        contacts.add(contact("PHONE", "the desk alone knows it", false));
        contacts.add(contact("ENCRYPTED_EMAIL", "jfxm@protonmail.com", true));
        for (var channel : List.of("WHATSAPP", "SIGNAL", "WIRE", "TELEGRAM", "VIBER")) {
            contacts.add(contact(channel, "on request", channel.equals("SIGNAL")));
        }
        contacts.add(contact("OTHER", "Wickr", true));
        contacts.add(contact("X", "@JFXM", true));
        contacts.add(contact("INSTAGRAM", "Read more", true));
        return contacts;
    }

    private static Map<String, Object> contact(String channel, String value, boolean isPublic) {
        return Map.of("channel", channel, "value", value, "public", isPublic);
    }

    private Map<String, Object> affiliated(String title, String organisation) {
        return Map.of("affiliations", List.of(Map.of("title", title, "organisationId", id(organisation))));
    }

    private void person(String name, Map<String, Object> more) {
        create("Person", name, merged(Map.of("name", name), more));
    }

    private Map<String, Object> article() {
        return new SeedArticle(this).input();
    }

    private String create(String type, String name, Map<String, Object> input) {
        var answer = editor.run(
                "mutation($input: Create%1$sInput!) { result: create%1$s(input: $input) { errors { message field } %2$s { id } } }"
                        .formatted(type, type.toLowerCase(java.util.Locale.ROOT)),
                "input",
                input);
        var id = answer.getString("result." + type.toLowerCase(java.util.Locale.ROOT) + ".id");
        if (id == null) {
            throw new AssertionError(answer.getList("result.errors").toString());
        }
        entries.put(name, new Entry(id, input));
        return id;
    }

    static Map<String, Object> merged(Map<String, Object> first, Map<String, Object> second) {
        var all = new LinkedHashMap<>(first);
        all.putAll(second);
        return all;
    }
}
