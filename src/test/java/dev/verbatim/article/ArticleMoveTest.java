package dev.verbatim.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.verbatim.graphql.error.InputError;
import dev.verbatim.graphql.error.MutationError;
import dev.verbatim.graphql.error.MutationError.Code;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArticleMoveTest {

    @ParameterizedTest
    @EnumSource
    void eachMoveIsMadeFromAStateOrRefusedWithASentence(ArticleMove move) {
        for (var state : ArticleState.values()) {
            var article = new Article();
            article.state = state;

            var refusal = catchThrowableOfType(InputError.class, () -> move.make(article));

            if (refusal != null) {
                assertThat(article.state).isEqualTo(state);
                assertThat(refusal.errors()).extracting(MutationError::code).containsExactly(Code.REJECTED);
                assertThat(refusal.errors().getFirst().message()).endsWith(".");
            } else if (move != ArticleMove.DELETE) {
                assertThat(article.state.name()).startsWith(move.name());
            }
        }
    }
}
