package dev.verbatim.article;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// What readers should know about how an article was made.
@Description("What readers should know about how an article was made.")
public record Disclosure(
        @NonNull DisclosureKind kind,
        @NonNull String text,

        @Nullable @Description("Where it is explained.") String url) {}
