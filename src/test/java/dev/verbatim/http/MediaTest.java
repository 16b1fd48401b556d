package dev.verbatim.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which media type an `Accept` header asks for; `~` stands between two lines of it.
class MediaTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            nullValues = "-",
            value = {
                "application/json;q=0, */*                                               | RESPONSE",
                "*/*, application/json;q=0                                               | RESPONSE",
                "application/json;q=0, application/*;q=0.1                               | RESPONSE",
                "application/json;q=0.1, */*                                             | RESPONSE",
                "application/graphql-response+json;q=0, */*                              | JSON",
                "application/graphql-response+json;q=0.1, application/*                  | JSON",
                "application/graphql-response+json, */*                                  | RESPONSE",
                "application/json, */*                                                   | JSON",
                "application/*;q=0, */*                                                  | -",
                "application/*, */*;q=0                                                  | JSON",
                "application/json;charset=utf-8;q=0, application/json, */*;q=0.5         | RESPONSE",
                "application/json;charset=utf-16, */*;q=0.2                              | JSON",
                "text/html ~ application/json                                            | JSON",
                "application/json;q=0 ~ */*                                              | RESPONSE",
                "text/html ~ text/plain                                                  | -",
                "text/html;x=\", application/json\"                                      | -",
                "text/html;x=\"a\\\", application/json\"                                 | -",
                "application/json;profile=\"a,b;q=0\"                                    | JSON",
                "application/json;Q=0.5, APPLICATION/GRAPHQL-RESPONSE+JSON;q=0.4         | JSON",
                "application/json;q=2, application/graphql-response+json;q=0.1           | RESPONSE",
                "application/json;q=-1                                                   | -",
                "application/json;q=NaN                                                  | -",
                "application/json;q=1e0                                                  | -",
                "application/json;q=1.001                                                | -",
                "application/json;q=0.000                                                | -",
                "text/html, *; q=.2, */*; q=.2                                           | JSON",
                ", ,application/json,                                                    | JSON",
                ",                                                                       | JSON",
            })
    void theMostSpecificRangeSaysHowMuchATypeIsLiked(String lines, String media) {
        var headers = MultiMap.caseInsensitiveMultiMap();
        List.of(lines.split(" ~ ")).forEach(line -> headers.add("Accept", line));

        assertThat(String.valueOf(Media.accepted(headers))).isEqualTo(String.valueOf(media));
    }
}
