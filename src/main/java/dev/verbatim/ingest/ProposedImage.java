package dev.verbatim.ingest;

import dev.verbatim.content.PrintedDate;
import dev.verbatim.extraction.page.PageImage;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/// A picture of the page.
@Description("A picture of the page.")
public record ProposedImage(
        @Nullable String caption,

        @Nullable @Description("As printed, e.g. Reuters/Ada Lind.")
        String credit,

        @Nullable String photographer,
        @Nullable String agency,

        @Nullable @Description("The day in the caption: the picture's, not the article's.")
        PrintedDate takenOn,

        @Nullable @Description("Null where the text does not say it; then it cannot be imported.")
        String url) {

    static ProposedImage of(PageImage image) {
        return new ProposedImage(
                image.caption(), image.credit(), image.photographer(), image.agency(), image.takenOn(), image.url());
    }
}
