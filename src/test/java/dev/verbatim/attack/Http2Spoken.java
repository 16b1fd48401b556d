package dev.verbatim.attack;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// A Verbatim whose operator has switched HTTP/2 on, and waits for nobody.
public final class Http2Spoken implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.http.http2", "true", "verbatim.limits.arrival", "1S");
    }
}
