package dev.verbatim.sample;

import dev.verbatim.access.Caller;
import dev.verbatim.access.Role;
import dev.verbatim.article.Article;
import dev.verbatim.context.RequestContext;
import dev.verbatim.edition.Edition;
import dev.verbatim.engine.Engine;
import dev.verbatim.engine.cost.Deadline;
import dev.verbatim.engine.cost.Limits;
import dev.verbatim.engine.cost.LimitsConfig;
import dev.verbatim.engine.document.Documents;
import dev.verbatim.person.Person;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/// Enters the sample newsroom into an empty database, as an editor would: with the mutations of the API.
@Singleton
public class SampleNewsroom {

    private static final Logger LOG = Logger.getLogger(SampleNewsroom.class);
    private static final Caller EDITOR = new Caller("sample", Role.EDITOR);

    private final SampleConfig config;
    private final Documents documents;
    private final Limits limits;
    private final Engine engine;
    private final Archive archive;

    SampleNewsroom(SampleConfig config, Documents documents, LimitsConfig limits, Engine engine, Archive archive) {
        this.config = config;
        this.documents = documents;
        this.limits = Limits.of(limits.newsroom());
        this.engine = engine;
        this.archive = archive;
    }

    @ActivateRequestContext
    void start(@Observes StartupEvent started) {
        if (config.wanted && isEmpty()) {
            LOG.info("Entering the sample newsroom …");
            int articles = enter();
            LOG.infof("Entered the sample newsroom: %s articles", articles);
        }
    }

    private boolean isEmpty() {
        return Article.count() == 0 && Person.count() == 0;
    }

    private int enter() {
        var ids = new SampleIds();
        enterAll(
                "topic",
                "createTopic(input: $input) { errors { message field } topic { id slug } }",
                "CreateTopicInput",
                ids);
        enterAll(
                "source",
                "createSource(input: $input) { errors { message field } source { id slug } }",
                "CreateSourceInput",
                ids);
        enterPeople(ids);
        var articles = SampleFiles.articles();
        articles.forEach(article -> enterArticle(article, ids));
        SampleFiles.list("contradictions")
                .forEach(pair -> mutate(
                        """
                mutation ($input: [ID!]!, $note: String) {
                  result: markContradiction(quoteIds: $input, note: $note) { errors { message field } quote { id } } }""",
                        Map.of(
                                "input",
                                pair.getJsonArray("quotes").stream()
                                        .map(quote -> ids.get("quote", quote.toString()))
                                        .toList(),
                                "note",
                                pair.getString("note"))));
        return articles.size();
    }

    private void enterAll(String kind, String mutation, String inputType, SampleIds ids) {
        SampleFiles.list(kind + "s").forEach(file -> {
            var entered = mutate(mutation, inputType, ids.input(file, kind)).getJsonObject(kind);
            ids.put(kind, entered.getString("slug"), entered.getString("id"));
        });
    }

    private void enterPeople(SampleIds ids) {
        SampleFiles.list("people").forEach(file -> {
            var person = mutate(
                            "createPerson(input: $input) { errors { message field } person { id slug affiliations { id title } } }",
                            "CreatePersonInput",
                            ids.input(file, "person"))
                    .getJsonObject("person");
            ids.put("person", person.getString("slug"), person.getString("id"));
            SampleFiles.objects(person.getJsonArray("affiliations"))
                    .forEach(affiliation -> ids.put(
                            "affiliation",
                            person.getString("slug") + '/' + affiliation.getString("title"),
                            affiliation.getString("id")));
        });
    }

    private void enterArticle(JsonObject file, SampleIds ids) {
        var input = ids.input(file, "topic");
        List.of("publish", "publishedAt", "corrections").forEach(input::remove);
        var article = mutate(
                        "createArticle(input: $input) { errors { message field } article { id quotes(first: 100) { nodes { id } } } }",
                        "CreateArticleInput",
                        input)
                .getJsonObject("article");
        var slug = file.getString("slug");
        var quotes = article.getJsonObject("quotes").getJsonArray("nodes");
        IntStream.range(0, quotes.size())
                .forEach(i ->
                        ids.put("quote", slug + '#' + i, quotes.getJsonObject(i).getString("id")));
        if (file.getBoolean("publish")) {
            archive.bring(
                    slug,
                    file.getInstant("publishedAt"),
                    SampleFiles.objects(file.getJsonArray("corrections", new JsonArray())));
        }
    }

    private JsonObject mutate(String mutation, String inputType, JsonObject input) {
        return mutate(
                "mutation ($input: %s!) { result: %s }".formatted(inputType, mutation), Map.of("input", plain(input)));
    }

    /// As maps and lists, which is what the engine takes.
    private static Map<String, Object> plain(JsonObject input) {
        return new JsonObject(input.toBuffer()).getMap();
    }

    private JsonObject mutate(String document, Map<String, Object> variables) {
        var operation = documents.check(document, limits).operation(null);
        var answer = engine.execute(
                operation,
                variables,
                limits,
                new Deadline(limits.time()),
                EDITOR.in(Edition.DESK.in(RequestContext.current())));
        if (!answer.errors().isEmpty()) {
            throw new IllegalStateException(answer.errors() + " for " + variables);
        }
        var result = new JsonObject(Buffer.buffer(answer.toBytes(limits)))
                .getJsonObject("data")
                .getJsonObject("result");
        if (!result.getJsonArray("errors").isEmpty()) {
            throw new IllegalStateException(result.getJsonArray("errors") + " for " + variables);
        }
        return result;
    }
}
