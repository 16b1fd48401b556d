package dev.verbatim.editing;

import dev.verbatim.citation.CitationDraft;
import dev.verbatim.image.ImageDraft;
import dev.verbatim.quote.QuoteDraft;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/// A new article, as editors enter it.
@Input("CreateArticleInput")
@Description("A new article, with all that stands in it. Lists hold at most 250 items.")
public record ArticleDraft(
        @Nullable
        @Description("Lower-case letters, digits and single hyphens, at most 120; made from the headline if absent.")
        String slug,

        @NonNull @Description("1 to 300 characters, on one line.")
        String headline,

        @Nullable @Description("At most 1,000 characters.") String standfirst,

        @Nullable @DefaultValue("en") @Description("BCP 47, at most 35 characters.")
        String language,

        @NonNull @Description("CommonMark, at most 500,000 characters.")
        String body,

        @Nullable @Description("Where else it stands on the web: an http or https URL.")
        String canonicalUrl,

        @Nullable @Id @Description("The source that publishes it.")
        String publicationId,

        @Nullable @Id @Description("A topic.") String sectionId,
        @Nullable @Id List<@NonNull String> topicIds,
        @Nullable List<@NonNull BylineDraft> bylines,

        @Nullable @Description("The lead image first.") List<@NonNull ImageDraft> images,

        @Nullable List<@NonNull QuoteDraft> quotes,
        @Nullable List<@NonNull CitationDraft> citations,
        @Nullable List<@NonNull MentionDraft> mentions,
        @Nullable List<@NonNull DisclosureDraft> disclosures,
        @Nullable RightsDraft rights) {

    ArticleEdit edit() {
        return new ArticleEdit(
                slug,
                headline,
                standfirst,
                language,
                body,
                canonicalUrl,
                publicationId,
                sectionId,
                topicIds,
                bylines,
                images,
                citations,
                mentions,
                disclosures,
                rights);
    }
}
