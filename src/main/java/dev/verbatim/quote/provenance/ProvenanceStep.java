package dev.verbatim.quote.provenance;

import dev.verbatim.article.Article;
import dev.verbatim.content.PrintedDate;
import dev.verbatim.content.Subject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// A step on a quote's way from the mouth to the page.
@Description("A step on a quote's way from the mouth to the page.")
public record ProvenanceStep(
        @NonNull ProvenanceKind kind,

        @Nullable @Description("The speaker, or the outlet that published it; null where it is not on record.")
        Subject by,

        @Nullable @Description("With TOLD: whom the speaker told it.")
        Subject to,

        @Nullable @Description("Where it was reported, repeated, corrected or withdrawn.")
        Article article,

        @Nullable @Description("When it was said, published or corrected.")
        PrintedDate at,

        @NonNull @Description("The step as a full sentence, in English.")
        String text) {}
