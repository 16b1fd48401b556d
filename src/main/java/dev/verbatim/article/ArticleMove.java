package dev.verbatim.article;

import static dev.verbatim.article.ArticleState.DRAFT;
import static dev.verbatim.article.ArticleState.IN_REVIEW;
import static dev.verbatim.article.ArticleState.PUBLISHED;
import static dev.verbatim.article.ArticleState.RETRACTED;
import static dev.verbatim.article.ArticleState.SCHEDULED;
import static dev.verbatim.article.ArticleState.WITHDRAWN;

import dev.verbatim.graphql.error.InputError;
import dev.verbatim.graphql.error.InputPath;
import dev.verbatim.graphql.error.MutationError.Code;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The moves between the states of an article, all of them: from where each may be made, where it leads, and
/// what an editor is told who tries to make it from elsewhere.
public enum ArticleMove {
    PUBLISH(
            EnumSet.of(DRAFT, IN_REVIEW, SCHEDULED, PUBLISHED, WITHDRAWN),
            PUBLISHED,
            Map.of(RETRACTED, "A retracted article cannot be published again.")),
    WITHDRAW(
            EnumSet.of(PUBLISHED),
            WITHDRAWN,
            Map.of(
                    DRAFT, "Only a published article can be withdrawn, and this one is a draft.",
                    IN_REVIEW, "Only a published article can be withdrawn, and this one is in review.",
                    SCHEDULED, "Only a published article can be withdrawn, and this one is scheduled.",
                    WITHDRAWN, "It is withdrawn already.",
                    RETRACTED, "A retracted article stays reachable, and cannot be withdrawn.")),
    DELETE(
            EnumSet.of(DRAFT, IN_REVIEW, SCHEDULED, WITHDRAWN),
            null,
            Map.of(
                    PUBLISHED, "It is published; withdraw it first.",
                    RETRACTED, "A retracted article stays reachable, and cannot be deleted."));

    private final Set<ArticleState> from;
    private final @Nullable ArticleState to;
    private final Map<ArticleState, String> refusals;

    /// @param to null where the article is gone afterwards
    ArticleMove(Set<ArticleState> from, @Nullable ArticleState to, Map<ArticleState, String> refusals) {
        this.from = from;
        this.to = to;
        this.refusals = refusals;
    }

    /// @throws InputError REJECTED
    public void check(Article article) {
        if (!from.contains(article.state)) {
            throw InputError.of(Code.REJECTED, InputPath.of("id"), Objects.requireNonNull(refusals.get(article.state)));
        }
    }

    /// @throws InputError REJECTED
    public void make(Article article) {
        check(article);
        if (to != null) {
            article.state = to;
        }
    }
}
