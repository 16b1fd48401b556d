package dev.verbatim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Enters what a test needs through the API: `newsroom.article("Flood").by(ada).quoting(bo, "We saw
/// it.").published()`. Names are made distinct, so that tests do not meet.
public final class Newsroom {

    private final Api editor = Api.asEditor();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    /// What has been entered.
    public record Entered(String id, String slug, int version) {}

    /// A word that no other test uses.
    public String mark() {
        return mark;
    }

    public Entered person(String name) {
        return person(name, Map.of());
    }

    public Entered person(String name, Map<String, Object> more) {
        return enter("person", "createPerson", "CreatePersonInput", merged(Map.of("name", name + ' ' + mark), more));
    }

    public Entered source(String name, String kind) {
        return source(name, kind, Map.of());
    }

    public Entered source(String name, String kind, Map<String, Object> more) {
        return enter(
                "source",
                "createSource",
                "CreateSourceInput",
                merged(Map.of("name", name + ' ' + mark, "kind", kind), more));
    }

    public Entered topic(String name, String kind) {
        return enter("topic", "createTopic", "CreateTopicInput", Map.of("name", name + ' ' + mark, "kind", kind));
    }

    public ArticleBuilder article(String headline) {
        return new ArticleBuilder(headline);
    }

    public Entered publish(Entered article) {
        return change("publishArticle", article, "");
    }

    /// As it stands now, with what parts of it have changed since.
    public Entered asItStands(Entered article) {
        var version = editor.run("query($id: ID!) { article(id: $id) { version } }", "id", article.id)
                .getInt("article.version");
        return new Entered(article.id, article.slug, version);
    }

    public Entered withdraw(Entered article) {
        return change("withdrawArticle", article, ", reason: \"a test\"");
    }

    private Entered change(String mutation, Entered article, String more) {
        var answer = editor.run(
                "mutation($id: ID!, $version: Int!) { result: %s(id: $id, expectedVersion: $version%s) { errors { message } article { id slug version } } }"
                        .formatted(mutation, more),
                "id",
                article.id,
                "version",
                article.version);
        return entered(answer.getMap("result"), "article");
    }

    private Entered enter(String kind, String mutation, String type, Map<String, Object> input) {
        var answer = editor.run(
                "mutation($input: %s!) { result: %s(input: $input) { errors { message field } %s { id slug version } } }"
                        .formatted(type, mutation, kind),
                "input",
                input);
        return entered(answer.getMap("result"), kind);
    }

    private static Entered entered(Map<String, Object> result, String kind) {
        if (!(result.get(kind) instanceof Map<?, ?> content)) {
            throw new AssertionError(result.get("errors"));
        }
        return new Entered((String) content.get("id"), (String) content.get("slug"), (Integer) content.get("version"));
    }

    private static Map<String, Object> merged(Map<String, Object> first, Map<String, Object> second) {
        var all = new HashMap<>(first);
        all.putAll(second);
        return all;
    }

    /// An article in the making; its body is made of what it quotes.
    public final class ArticleBuilder {

        private final Map<String, Object> input = new LinkedHashMap<>();
        private final List<String> paragraphs = new ArrayList<>();
        private final List<Map<String, Object>> quotes = new ArrayList<>();
        private final List<Map<String, Object>> bylines = new ArrayList<>();

        ArticleBuilder(String headline) {
            input.put("headline", headline + ' ' + mark);
        }

        public ArticleBuilder by(Entered person) {
            bylines.add(Map.of("personId", person.id));
            return this;
        }

        public ArticleBuilder quoting(Entered speaker, String words) {
            return quoting(speaker, words, Map.of());
        }

        public ArticleBuilder quoting(Entered speaker, String words, Map<String, Object> more) {
            paragraphs.add('“' + words + "” was what was said.");
            var link = speaker.id.startsWith("person_") ? "speakerPersonId" : "speakerSourceId";
            quotes.add(merged(Map.of("text", words, "kind", "DIRECT", link, speaker.id), more));
            return this;
        }

        /// Any other field of CreateArticleInput.
        public ArticleBuilder with(String field, Object value) {
            input.put(field, value);
            return this;
        }

        public Entered entered() {
            paragraphs.add("That is all.");
            input.putIfAbsent("body", String.join("\n\n", paragraphs));
            input.put("quotes", quotes);
            input.put("bylines", bylines);
            return enter("article", "createArticle", "CreateArticleInput", input);
        }

        public Entered published() {
            return publish(entered());
        }
    }
}
