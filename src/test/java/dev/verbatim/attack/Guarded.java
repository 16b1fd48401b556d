package dev.verbatim.attack;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// A Verbatim whose operator trusts few documents, lets one site's pages ask, and waits for nobody.
public final class Guarded implements QuarkusTestProfile {

    static final String SITE = "https://paper.example";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "verbatim.documents.mode", "only",
                "verbatim.documents.trusted", "src/test/resources/trusted",
                "verbatim.limits.arrival", "1S",
                "quarkus.http.cors.enabled", "true",
                "quarkus.http.cors.origins", SITE,
                "quarkus.http.cors.methods", "GET,POST",
                "quarkus.http.cors.headers", "content-type,authorization");
    }
}
