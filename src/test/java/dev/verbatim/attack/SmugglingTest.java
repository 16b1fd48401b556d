package dev.verbatim.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bytes in which a proxy and a server may see different requests (RFC 9112, section 11.2). We see one, or
/// refuse it and look at nothing that comes after it.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SmugglingTest {

    private static final String POST = "POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
    private static final String BODY = "{\"query\":\"{viewer{role}}\"}";
    private static final String CHUNK = Integer.toHexString(BODY.length());
    private static final String SMUGGLED = "GET /graphql?query=%7Bviewer%7Bedition%7D%7D HTTP/1.1\r\nHost: a\r\n\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 26\r\nTransfer-Encoding: chunked\r\n\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 0\r\n\r\n",
                "Content-Length: 26\r\nContent-Length: 27\r\n\r\n",
                "Content-Length: 26\r\nContent-Length: 26\r\n\r\n",
                "Content-Length: 26, 26\r\n\r\n",
                "Content-Length: 26, 0\r\n\r\n",
                "Content-Length: +26\r\n\r\n",
                "Content-Length: -26\r\n\r\n",
                "Content-Length: 0x1a\r\n\r\n",
                "Content-Length: 2 6\r\n\r\n",
                "Content-Length: 99999999999999999999\r\n\r\n",
                "Content-Length:\r\n\r\n",
                "Transfer-Encoding: xchunked\r\n\r\n",
                "Transfer-Encoding: identity\r\n\r\n",
                "Transfer-Encoding: identity, chunked\r\n\r\n",
                "Transfer-Encoding: gzip, chunked\r\n\r\n",
                "Transfer-Encoding: chunked, identity\r\n\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n",
                "Transfer-Encoding: \"chunked\"\r\n\r\n",
                "Transfer-Encoding:\u000bchunked\r\n\r\n",
                "Transfer-Encoding : chunked\r\n\r\n",
                "Content-Length : 26\r\n\r\n",
                "Content-Length\t: 26\r\n\r\n",
                " Content-Length: 26\r\n\r\n",
                "Content-Length: 26\nX: y\r\n\r\n",
                "Content-Length: 26\rX: y\r\n\r\n",
                "X: \0\r\nContent-Length: 26\r\n\r\n",
                "X\0: y\r\nContent-Length: 26\r\n\r\n",
                "no colon\r\nContent-Length: 26\r\n\r\n",
                ": empty\r\nContent-Length: 26\r\n\r\n",
            })
    void aBodyWhoseLengthIsDoubtfulIsRefused(String rest) throws Exception {
        isRefused(POST + rest + BODY + SMUGGLED);
        isRefused(POST + rest + CHUNK + "\r\n" + BODY + "\r\n0\r\n\r\n" + SMUGGLED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1a;a=\"\r\n\"\r\n",
                "1a;a=\"\n\"\r\n",
                "1a;a\n\r\n",
                "1a\n",
                "1a\r",
                "1a \n",
                " \r\n1a\r\n",
                "+1a\r\n",
                "-1a\r\n",
                "0x1a\r\n",
                "1_a\r\n",
                "\r\n1a\r\n",
                ";\r\n",
                "fffffffffffffffff1a\r\n",
            })
    void aChunkWhoseLengthIsDoubtfulIsRefused(String head) throws Exception {
        isRefused(POST + "Transfer-Encoding: chunked\r\n\r\n" + head + BODY + "\r\n0\r\n\r\n" + SMUGGLED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\nX", "X\r\n", "\n", "",
            })
    void aChunkThatGoesOnIsRefused(String more) throws Exception {
        isRefused(POST + "Transfer-Encoding: chunked\r\n\r\n" + CHUNK + "\r\n" + BODY + more + "0\r\n\r\n" + SMUGGLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "\0", "\u000b", "\u001f", "\r\n\u0001", " ", "\t", "\n", "\r", "\r\n\r\n\r\n"})
    void whatComesBeforeARequestIsRefused(String before) throws Exception {
        isRefused(before + SMUGGLED + SMUGGLED);
        hearsOneAnswerAndARefusal(SMUGGLED + before + SMUGGLED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /graphql?query=%7Bviewer%7Brole%7D%7D HTTP/1.1\nHost: a\n\n",
                "GET  /graphql?query=%7Bviewer%7Brole%7D%7D HTTP/1.1\r\nHost: a\n\n",
                "GET /graphql?query=%7Bviewer%7Brole%7D%7D HTTP/1.1\r\nHost: a\r\nX: y\n\r\n",
            })
    void aLineThatEndsInALineFeedAloneIsRefused(String request) throws Exception {
        isRefused(request + SMUGGLED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X: y\r\n Content-Length: 26\r\n\r\n",
                "X: y\r\n\tz\r\nContent-Length: 26\r\n\r\n",
                "Transfer-Encoding:\r\n chunked\r\n\r\n",
                "Content-Length:\r\n 26\r\n\r\n",
                " \r\nContent-Length: 26\r\n\r\n",
            })
    void aHeaderThatGoesOnInTheNextLineIsRefused(String rest) throws Exception {
        isRefused(POST + rest + BODY + SMUGGLED);
    }

    @Test
    void whatFollowsARequestThatClosesIsNotLookedAt() throws Exception {
        var last = SMUGGLED.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");

        assertThat(answers(last + SMUGGLED)).hasSize(1);
    }

    @Test
    void severalRequestsAreAnsweredInTheirOrder() throws Exception {
        var last = SMUGGLED.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
        var post = POST + "Content-Length: " + BODY.length() + "\r\n\r\n" + BODY;
        var chunked =
                POST + "Transfer-Encoding: chunked\r\n\r\n" + CHUNK + ";name=\"value\"\r\n" + BODY + "\r\n0\r\n\r\n";

        var answers = answers(post + "\r\n" + chunked + last);

        assertThat(answers).hasSize(3).allMatch(answer -> answer.startsWith("200 "));
        assertThat(answers[0]).contains("role");
        assertThat(answers[1]).contains("role");
        assertThat(answers[2]).contains("edition");
    }

    private static void isRefused(String bytes) throws Exception {
        try (var heard = new Heard()) {
            assertThat(answers(bytes)).hasSize(1).allMatch(SmugglingTest::isRefusal);
            assertThat(heard.messages()).isEmpty();
        }
    }

    private static void hearsOneAnswerAndARefusal(String bytes) throws Exception {
        var answers = answers(bytes);

        assertThat(answers).hasSize(2);
        assertThat(answers[0]).startsWith("200 ");
        assertThat(answers[1]).matches(SmugglingTest::isRefusal);
    }

    private static boolean isRefusal(String answer) {
        return answer.startsWith("400 ") && answer.contains("\"code\":\"BAD_INPUT\"");
    }

    /// Of a connection that is closed after them.
    private static String[] answers(String bytes) throws Exception {
        try (var line = new Line().say(bytes)) {
            var heard = line.drip("");
            assertThat(heard).startsWith("HTTP/1.1 ");
            return heard.substring("HTTP/1.1 ".length()).split("HTTP/1.1 ");
        }
    }
}
