package dev.verbatim.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Desk;
import dev.verbatim.Newsroom;
import dev.verbatim.Tables;
import dev.verbatim.attack.InputPositions.Position;
import dev.verbatim.bootstrap.TestDatabase;
import dev.verbatim.person.ContactChannel;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is stored as an address leads to the web and nowhere else: no place of the schema takes one that a browser
/// would execute, or that holds a password.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AddressInputsTest {

    private static final String VERSION =
            "query($id: ID!) { node(id: $id) { ... on Article { version } ... on Person { version } ... on Source { version } ... on Image { version } ... on Topic { version } ... on Quote { version } } }";

    private static final List<String> UNSAFE = List.of(
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "javascript://example.org/%0aalert(1)",
            "vbscript:x",
            "data:text/html,x",
            "file:///etc/hosts",
            "ftp://example.org/x",
            "//example.org/x",
            "/x",
            "example.org",
            "https:",
            "https://",
            "https:///x",
            "https://user:secret@example.org/",
            "https://user@example.org/",
            "http://@example.org/",
            "https://example.org@evil.example/");

    @Inject
    GraphQLSchema schema;

    @Inject
    Tables tables;

    private final Newsroom newsroom = new Newsroom();
    private final Map<String, String> ids = new HashMap<>();

    @BeforeEach
    void oneOfEachKind() {
        ids.put("person", newsroom.person("Ada").id());
        ids.put("source", newsroom.source("Agency", "NEWS_AGENCY").id());
        ids.put("topic", newsroom.topic("Harbour", "PLACE").id());
        ids.put("image", new Desk("Image").entered(Map.of("url", "https://example.org/" + Desk.mark())));
        var quoting = newsroom.article("Quoting")
                .quoting(newsroom.person("Bo"), "We saw it")
                .entered();
        ids.put("article", quoting.id());
        var quote = Api.asEditor()
                .run("{ article(id: \"%s\") { quotes { nodes { id } } } }".formatted(quoting.id()))
                .getString("article.quotes.nodes[0].id");
        ids.put("quote", quote);
        ids.put("other", quote);
    }

    @Test
    void noInputOfTheSchemaTakesAnAddressThatIsNotOfTheWeb() {
        var places = new ArrayList<String>();
        for (var position : new InputPositions(schema, ids).all()) {
            if (!position.changes() || !isAddress(position)) {
                continue;
            }
            places.add(position.toString());
            for (var unsafe : UNSAFE) {
                var before = tables.counts();
                var problems = problems(position, unsafe);

                assertThat(problems).as("%s = %s", position, unsafe).contains("INVALID " + steps(position));
                assertThat(tables.counts()).isEqualTo(before);
            }
        }
        assertThat(places)
                .hasSizeGreaterThan(15)
                .contains(
                        "createArticle: input.canonicalUrl",
                        "createPerson: input.sameAs[0]",
                        "updateSource: input.url",
                        "createImage: input.url",
                        "importArticle: input.url",
                        "updateArticle: input.citations[0].url");
    }

    private static boolean isAddress(Position position) {
        return GraphQLTypeUtil.unwrapNonNull(position.type()) == GraphQLTypeUtil.unwrapAll(position.type())
                && position.place().matches("(?i).*(url|sameAs|uri|href|link|address)s?(\\[0])?")
                && GraphQLTypeUtil.unwrapAll(position.type()).getName().equals("String");
    }

    private static String steps(Position position) {
        return position.place().replaceAll("\\[(\\d)]", ".$1");
    }

    private static List<String> problems(Position position, String value) {
        var document = position.document("", value).replace("{ errors { code } }", "{ errors { code field } }");
        var version = document.contains("$version")
                ? Api.asEditor().run(VERSION, "id", position.subject()).getInt("node.version")
                : 0;
        var answer = Api.asEditor().run(document.replace("$version", Integer.toString(version)));
        List<Map<String, Object>> errors = answer.getList("field.errors");
        return errors.stream()
                .map(error -> error.get("code") + " "
                        + String.join(
                                ".",
                                ((List<?>) error.get("field"))
                                        .stream().map(String::valueOf).toList()))
                .toList();
    }

    @Test
    void noContactLeadsToWhatABrowserWouldExecuteOrOpen() {
        for (var channel : ContactChannel.values()) {
            for (var unsafe : UNSAFE) {
                if (channel == ContactChannel.WEBSITE || unsafe.contains(":")) {
                    assertThat(contact(channel, unsafe))
                            .as("%s %s", channel, unsafe)
                            .containsExactly("INVALID input.contacts.0.value");
                }
            }
            assertThat(contact(channel, "javascript: alert(1)")).containsExactly("INVALID input.contacts.0.value");
            assertThat(contact(channel, " javascript:alert(1)")).containsExactly("INVALID input.contacts.0.value");
        }
    }

    @Test
    void whatEditorsEnterIsTaken() {
        assertThat(contact(ContactChannel.WEBSITE, "https://example.org/~ada?x=1#me"))
                .isEmpty();
        assertThat(contact(ContactChannel.EMAIL, "ada@example.org")).isEmpty();
        assertThat(contact(ContactChannel.EMAIL, "mailto:ada@example.org")).isEmpty();
        assertThat(contact(ContactChannel.PHONE, "+43 1 234 56")).isEmpty();
        assertThat(contact(ContactChannel.PHONE, "Office: 01 234")).isEmpty();
        assertThat(contact(ContactChannel.MASTODON, "@ada@social.example")).isEmpty();
        assertThat(contact(ContactChannel.X, "https://x.example/ada")).isEmpty();
        assertThat(contact(ContactChannel.OTHER, "@ada:matrix.example")).isEmpty();
    }

    private static List<String> contact(ContactChannel channel, String value) {
        return new Desk("Person")
                .create(
                        Map.of(
                                "name",
                                "Of " + Desk.mark(),
                                "contacts",
                                List.of(Map.of("channel", channel.name(), "value", value))),
                        "version")
                .problems();
    }
}
