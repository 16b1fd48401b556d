package dev.verbatim.ingest;

import dev.verbatim.article.DisclosureKind;
import dev.verbatim.extraction.page.PageDisclosure;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// What the text says of its own making.
@Description("What the text says of its own making.")
public record ProposedDisclosure(
        @NonNull DisclosureKind kind,
        @NonNull String text,
        @Nullable String url) {

    static ProposedDisclosure of(PageDisclosure disclosure) {
        return new ProposedDisclosure(disclosure.kind(), disclosure.text(), disclosure.url());
    }
}
