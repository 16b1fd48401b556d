package dev.verbatim.graphql;

import java.net.URI;
import java.net.URISyntaxException;

/// Which addresses the newsroom stores.
final class Urls {

    private Urls() {}

    static boolean isWeb(String text) {
        try {
            var uri = new URI(text);
            return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
