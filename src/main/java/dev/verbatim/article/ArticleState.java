package dev.verbatim.article;

import org.eclipse.microprofile.graphql.Description;

/// Where an article stands on its way to print.
@Description("Where an article stands on its way to print.")
public enum ArticleState {
    DRAFT,
    IN_REVIEW,
    SCHEDULED,
    PUBLISHED,
    WITHDRAWN,
    RETRACTED
}
