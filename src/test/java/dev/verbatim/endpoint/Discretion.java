package dev.verbatim.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

/// Nothing that callers hear tells how we are built.
final class Discretion {

    private Discretion() {}

    static void check(String answer) {
        assertThat(answer)
                .doesNotContain("Exception", "dev.verbatim", "org.", "java.", "graphql.", "io.", "\tat ", "INTERNAL")
                .doesNotContainIgnoringCase("select ", "postgres", "hibernate", "smallrye");
    }
}
