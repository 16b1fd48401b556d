package dev.verbatim.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import dev.verbatim.Api;
import dev.verbatim.Newsroom;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What answers say to browsers and caches, and how they are packed.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AnswerHeadersTest {

    private static final String WORDS = "Nothing moved in the harbour. ".repeat(100);

    private Sent question;

    @BeforeEach
    void aLongArticle() {
        var article = new Newsroom().article("Long").with("body", WORDS).published();
        question = Sent.get("query", "{article(id:\"" + article.id() + "\"){body}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | gzip",
                "GZIP | gzip",
                "deflate, gzip | gzip",
                "*;q=0.1, gzip | gzip",
                "gzip, br;q=0 | gzip",
                "br;q=0.5, gzip;q=0.8 | gzip",
                "br | br",
                "gzip, deflate, br, zstd | br",
                "gzip ; q=0.5 ,br ; q=0.5 | br",
                "* | br",
                "br;q=0, * | gzip",
                "identity;q=0, gzip;q=0.1 | gzip",
                "gzip, *;q=0 | gzip",
                "x-gzip | gzip",
                "identity;q=0.5, gzip;q=0.6 | gzip"
            })
    void aLongAnswerIsPackedAsTheClientLikesBest(String accepted, String coding) throws Exception {
        for (var key : List.of("", Api.EDITOR_KEY)) {
            var packed = bytes(accepted, key);
            var plain = bytes("identity", key);

            assertThat(packed.headers().firstValue("Content-Encoding")).hasValue(coding);
            assertThat(packed.body().length).isLessThan(plain.body().length);
            assertThat(unpacked(packed.body(), coding)).contains(WORDS.strip());
            assertThat(packed.headers().firstValue("Vary"))
                    .hasValueSatisfying(vary -> assertThat(vary).contains("Accept-Encoding"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "identity",
                "zstd",
                "gzip;q=0",
                "br;q=0.0, gzip;q=0.000",
                "gzipp",
                "brr",
                "gzip;q=2",
                "gzip;q=",
                "gzip;q=0.5, identity",
                "*;q=0, identity",
                "gzip;q=0.1, *;q=0.5, br;q=0",
                "zstd;x=\", gzip\""
            })
    void othersGetItAsItIs(String accepted) throws Exception {
        assertThat(bytes(accepted, "").headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void severalLinesAreOneList() {
        var several = question.with("Accept-Encoding", "zstd").with("Accept-Encoding", "gzip");

        assertThat(several.send().headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    @Test
    void whoTakesNoPlainAnswerGetsNone() {
        var small = Sent.get("query", "{viewer{role}}");

        assertThat(small.with("Accept-Encoding", "identity;q=0, gzip")
                        .send()
                        .headers()
                        .firstValue("Content-Encoding"))
                .hasValue("gzip");
        for (var accepted : List.of("identity;q=0", "*;q=0", "zstd, *;q=0", "identity;q=0, zstd")) {
            assertThat(small.with("Accept-Encoding", accepted).send().statusCode())
                    .isEqualTo(406);
        }
    }

    @Test
    void noSiteIsAllowedToAskUnlessTheOperatorSaysSo() {
        for (var request : List.of(
                Sent.asking("{viewer{role}}"),
                Sent.get("query", "{viewer{role}}"),
                Sent.get().by("OPTIONS").with("Access-Control-Request-Method", "POST"))) {
            var answer = request.with("Origin", "https://other.example").send();

            assertThat(answer.headers().map().keySet())
                    .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control"));
        }
    }

    @Test
    void onlyThePublicsAnswersAreShared() {
        assertThat(caching(Sent.get("query", "{viewer{role}}"))).startsWith("public, max-age=");
        assertThat(caching(Sent.get("query", "{viewer{role}}").keyed(Api.EDITOR_KEY)))
                .isEqualTo("private, no-store");
        assertThat(caching(Sent.get("query", "{viewer{role}}")
                        .keyed(Api.EDITOR_KEY)
                        .with("X-Edition", "live")))
                .isEqualTo("private, no-store");
        assertThat(caching(Sent.get("query", "{viewer{"))).isEqualTo("private, no-store");
        assertThat(caching(Sent.get("query", "{articles(first:0){totalCount}}")))
                .isEqualTo("private, no-store");
    }

    private static String caching(Sent request) {
        return request.send().headers().firstValue("Cache-Control").orElseThrow();
    }

    private HttpResponse<byte[]> bytes(String accepted, String key) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/graphql?" + question.parameters()))
                .header("Accept-Encoding", accepted);
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String unpacked(byte[] packed, String coding) throws IOException {
        var in = new ByteArrayInputStream(packed);
        try (var unpacking = coding.equals("br") ? new BrotliInputStream(in) : new GZIPInputStream(in)) {
            return new String(unpacking.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
