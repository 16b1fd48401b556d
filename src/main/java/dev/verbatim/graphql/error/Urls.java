package dev.verbatim.graphql.error;

import java.net.URI;
import java.net.URISyntaxException;

/// Which addresses the newsroom stores.
public final class Urls {

    private Urls() {}

    public static boolean isWeb(String text) {
        try {
            var uri = new URI(text);
            return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
