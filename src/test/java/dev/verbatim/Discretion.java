package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

/// Nothing that callers hear tells how we are built.
public final class Discretion {

    private Discretion() {}

    public static void check(String answer) {
        assertThat(answer)
                .doesNotContain("Exception", "dev.verbatim", "org.", "java.", "graphql.", "io.", "\tat ", "INTERNAL")
                .doesNotContainIgnoringCase("select ", "postgres", "hibernate", "smallrye");
    }
}
