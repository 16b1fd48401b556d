package dev.verbatim.observability;

import static io.restassured.RestAssured.given;

import java.net.URL;
import java.util.Arrays;
import java.util.List;

/// What `/q/metrics` tells at one moment.
record Figures(List<String> lines) {

    static Figures at(URL metrics) {
        return new Figures(given().get(metrics)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList());
    }

    /// The sum of all lines of this name that carry these tags, written `tag="value"`.
    double of(String name, String... tags) {
        return lines.stream()
                .filter(line -> line.startsWith(name + '{') || line.startsWith(name + ' '))
                .filter(line -> Arrays.stream(tags).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    long series(String name) {
        return lines.stream().filter(line -> line.startsWith(name + '{')).count();
    }
}
