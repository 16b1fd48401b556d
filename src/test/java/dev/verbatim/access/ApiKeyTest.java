package dev.verbatim.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is set as keys is read strictly, and what is wrong with it is told without a secret.
class ApiKeyTest {

    private static final String SECRET = "a-secret-of-sixteen";

    @Test
    void isANameARoleAndASecretWhichMayHoldColons() {
        assertThat(ApiKey.all(List.of(" ada:EDITOR:" + SECRET + ":x", "bo:VIEWER:another-" + SECRET)))
                .containsExactly(
                        new ApiKey("ada", Role.EDITOR, SECRET + ":x"),
                        new ApiKey("bo", Role.VIEWER, "another-" + SECRET));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ada:EDITOR:a-secret-of-sixteen,bo:VIEWER:a-secret-of-sixteen   | ada and bo have the same secret",
                "ada:EDITOR:a-secret-of-sixteen,ada:EDITOR:a-secret-of-sixteen  | two keys have the name ada",
                "ada:EDITOR:a-secret-of-sixteen, ada :ADMIN:more-secret-than-it | two keys have the name ada",
                "ada:EDITOR:short                                               | must have at least 16 characters",
                "ada:PUBLIC:a-secret-of-sixteen                                 | the role of ada must be",
                "ada:BOSS:a-secret-of-sixteen                                   | the role of ada must be",
                ":EDITOR:a-secret-of-sixteen                                    | each key must be name:ROLE:secret",
                "a-secret-of-sixteen                                            | each key must be name:ROLE:secret"
            })
    void anythingElseIsRefusedInASentence(String written, String said) {
        assertThatThrownBy(() -> ApiKey.all(List.of(written.split(","))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("verbatim.keys: ")
                .hasMessageContaining(said)
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void isNotShownWithItsSecret() {
        assertThat(new ApiKey("ada", Role.EDITOR, SECRET)).hasToString("ada:EDITOR");
    }
}
