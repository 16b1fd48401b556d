package dev.verbatim.ingest;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// What an import of a text would enter.
@Description("What an import of a text would enter.")
public record ImportProposal(
        @Nullable String headline,
        @Nullable String standfirst,
        @NonNull @Description("Markdown.") String body,

        @NonNull @Description("BCP 47; a warning says where it was guessed.")
        String language,

        @NonNull List<@NonNull ProposedByline> bylines,
        @NonNull List<@NonNull ProposedImage> images,
        @NonNull List<@NonNull ProposedDisclosure> disclosures,

        @NonNull @Description("In the order of the text.") List<@NonNull ProposedQuote> quotes,

        @NonNull List<@NonNull ProposedPerson> people,

        @NonNull @Description("Named organisations and documents, and unnamed people and groups.")
        List<@NonNull ProposedSource> sources,

        @NonNull @Description("What was left out as navigation, promotion or boilerplate, in the order of the text.")
        List<@NonNull String> discarded,

        @NonNull @Description("What an editor should know or look at, in full sentences.")
        List<@NonNull String> warnings) {}
