package dev.verbatim.editing;

import dev.verbatim.citation.CitationDraft;
import dev.verbatim.image.ImageDraft;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/// A change of an article, as editors enter it.
@Input("UpdateArticleInput")
@Description(
        "A change of an article: absent fields stay, a null clears, lists replace the whole list (at most 250 items). Quotes "
                + "are changed by the quote mutations. Bounds as in CreateArticleInput.")
public record ArticleEdit(
        @Nullable String slug,
        @Nullable String headline,
        @Nullable String standfirst,
        @Nullable String language,
        @Nullable String body,
        @Nullable String canonicalUrl,
        @Nullable @Id String publicationId,
        @Nullable @Id String sectionId,
        @Nullable @Id List<@NonNull String> topicIds,
        @Nullable List<@NonNull BylineDraft> bylines,
        @Nullable List<@NonNull ImageDraft> images,
        @Nullable List<@NonNull CitationDraft> citations,
        @Nullable List<@NonNull MentionDraft> mentions,
        @Nullable List<@NonNull DisclosureDraft> disclosures,
        @Nullable RightsDraft rights) {}
