package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/// Each change of an article raises its version by one, the moves between its states too.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OneVersionTest {

    private final Newsroom newsroom = new Newsroom();

    @Test
    void publishingAndWithdrawingRaiseItByOneEach() {
        var entered = newsroom.article("Moved").entered();

        var published = newsroom.publish(entered);
        var withdrawn = newsroom.withdraw(published);
        var again = newsroom.publish(withdrawn);

        assertThat(published.version()).isEqualTo(entered.version() + 1);
        assertThat(withdrawn.version()).isEqualTo(published.version() + 1);
        assertThat(again.version()).isEqualTo(withdrawn.version() + 1);
        assertThat(newsroom.asItStands(again).version()).isEqualTo(again.version());
    }
}
