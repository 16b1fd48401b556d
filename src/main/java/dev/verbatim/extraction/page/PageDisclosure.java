package dev.verbatim.extraction.page;

import dev.verbatim.article.DisclosureKind;
import org.jspecify.annotations.Nullable;

/// What the page discloses about its making, in its own words.
public record PageDisclosure(
        DisclosureKind kind, String text, @Nullable String url) {}
