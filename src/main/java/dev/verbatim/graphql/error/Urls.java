package dev.verbatim.graphql.error;

import java.net.URI;
import java.net.URISyntaxException;

/// Which addresses the newsroom stores.
public final class Urls {

    /// What is told where [#isWeb] does not hold.
    public static final String MUST = "Must be an absolute http or https URL, without a user or a password.";

    private Urls() {}

    /// An absolute http or https address, without a user or a password, which readers would be shown.
    public static boolean isWeb(String text) {
        try {
            var uri = new URI(text);
            return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawAuthority().indexOf('@') < 0;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
