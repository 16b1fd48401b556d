package dev.verbatim.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Newsroom;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `HEAD` is answered as `GET` is, without the body (RFC 9110, section 9.3.2).
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HeadTest {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graphql?query=%7Bviewer%7Brole%7D%7D",
                "/graphql?query=%7Bviewer%7B",
                "/graphql?query=%7Bnothing%7D",
                "/graphql",
                "/graphql?query=mutation%7BdeleteTopic(id:%22x%22,expectedVersion:0)%7BdeletedId%7D%7D",
                "/graphql/schema.graphql",
                "/graphql/nothing",
                "/console",
                "/console/console.js",
                "/console/settings.json",
                "/console/nothing.js",
                "/graphql-ui/",
                "/nowhere",
                "/"
            })
    void whateverIsReadMayBeAskedForWithoutItsBody(String path) throws Exception {
        for (var headers : List.of(Map.<String, String>of(), Map.of("Authorization", "Bearer " + Api.EDITOR_KEY))) {
            sameButForTheBody(path, headers);
        }
    }

    @Test
    void packedAnswersToo() throws Exception {
        var article = new Newsroom()
                .article("Long")
                .with("body", "It rained. ".repeat(500))
                .published();
        var path = "/graphql?query=%7Barticle(id:%22" + article.id() + "%22)%7Bbody%7D%7D";

        for (var coding : List.of("br", "gzip", "identity")) {
            var get = sameButForTheBody(path, Map.of("Accept-Encoding", coding));
            assertThat(get.headers().firstValueAsLong("Content-Length")).hasValue(get.body().length);
        }
    }

    @Test
    void healthIsTold() throws Exception {
        assertThat(send("HEAD", "/q/health/ready", Map.of()).statusCode())
                .isEqualTo(send("GET", "/q/health/ready", Map.of()).statusCode());
    }

    private static HttpResponse<byte[]> sameButForTheBody(String path, Map<String, String> headers) throws Exception {
        var get = send("GET", path, headers);
        var head = send("HEAD", path, headers);

        assertThat(head.statusCode()).as(path).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        assertThat(told(head)).as(path).isEqualTo(told(get));
        return get;
    }

    private static Map<String, List<String>> told(HttpResponse<byte[]> answer) {
        var told = new TreeMap<String, List<String>>();
        answer.headers().map().forEach((name, values) -> told.put(name.toLowerCase(Locale.ROOT), values));
        return told;
    }

    private static HttpResponse<byte[]> send(String method, String path, Map<String, String> headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .method(method, BodyPublishers.noBody());
        headers.forEach(request::header);
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }
}
