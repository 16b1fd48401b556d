package dev.verbatim.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PersonRightsTest {

    @Test
    void onlyTheNewsroomEntersAndOnlyEditorsMerge() {
        var create = "mutation { createPerson(input: { name: \"A\" }) { errors { code } } }";
        var merge = "mutation { mergePeople(keepId: \"person_x\", duplicateIds: [\"person_y\"]) { errors { code } } }";

        assertThat(Api.asPublic().refusal(create)).isEqualTo("UNAUTHENTICATED");
        assertThat(Api.asPublic().refusal(merge)).isEqualTo("UNAUTHENTICATED");
        assertThat(Api.asReporter().refusal(create)).isNull();
        assertThat(Api.asReporter().refusal(merge)).isEqualTo("FORBIDDEN");
    }
}
