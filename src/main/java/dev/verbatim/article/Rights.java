package dev.verbatim.article;

import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/// Who holds the rights, and what others may do (IPTC rights metadata).
@Description("Who holds the rights, and what others may do.")
public record Rights(
        @Nullable @Description("Who holds them.") String holder,

        @Nullable @Description("The copyright notice, as printed.")
        String notice,

        @Nullable @Description("The licence, by name or URL.")
        String licence,

        @Nullable @Description("What others may do, in words.")
        String usageTerms) {}
