package dev.verbatim.observability;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// Every operation is slow, and traces are on.
public class WatchedProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("verbatim.slow", "0s", "verbatim.traces", "true");
    }
}
