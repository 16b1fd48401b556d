package dev.verbatim.engine.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What requests may ask for where the operator has said nothing, and where they have.
public class LimitsTest {

    public static final Limits PUBLIC = Limits.of(config(Map.of()).everybody());
    public static final Limits NEWSROOM = Limits.of(config(Map.of()).newsroom());

    private static LimitsConfig config(Map<String, String> said) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(said, "said", 100))
                .withMapping(LimitsConfig.class)
                .build()
                .getConfigMapping(LimitsConfig.class);
    }

    @Test
    void readersGetTheLimitsOfThePublic() {
        assertThat(PUBLIC)
                .isEqualTo(new Limits(
                        65_536,
                        16_384,
                        2_000,
                        100,
                        12,
                        24,
                        5_000,
                        30,
                        10,
                        20,
                        10_000,
                        Duration.ofSeconds(5),
                        5_242_880));
    }

    @Test
    void theNewsroomMayAskForMore() {
        assertThat(NEWSROOM)
                .isEqualTo(new Limits(
                        2_097_152,
                        65_536,
                        8_000,
                        100,
                        15,
                        24,
                        20_000,
                        30,
                        20,
                        20,
                        50_000,
                        Duration.ofSeconds(15),
                        5_242_880));
    }

    @Test
    void theOperatorSetsEachForItself() {
        var config = config(Map.of(
                "verbatim.limits.public.root-fields", "3",
                "verbatim.limits.public.introspection-depth", "9",
                "verbatim.limits.newsroom.body", "1M",
                "verbatim.limits.newsroom.time", "30S"));

        assertThat(Limits.of(config.everybody()).rootFields()).isEqualTo(3);
        assertThat(Limits.of(config.everybody()).introspectionDepth()).isEqualTo(9);
        assertThat(Limits.of(config.everybody()).aliases()).isEqualTo(30);
        assertThat(Limits.of(config.newsroom()).body()).isEqualTo(1_048_576);
        assertThat(Limits.of(config.newsroom()).time()).isEqualTo(Duration.ofSeconds(30));
        assertThat(Limits.of(config.newsroom()).rootFields()).isEqualTo(20);
    }
}
