package dev.verbatim.extraction.page;

import dev.verbatim.content.PrintedDate;
import org.jspecify.annotations.Nullable;

/// A picture of the page.
///
/// @param credit as printed, such as `Reuters/Ada Lind`
/// @param photographer the person in the credit
/// @param agency the organisation in the credit
/// @param takenOn the day in the caption: the picture's, never the article's
/// @param width in pixels, at least 1
/// @param height in pixels, at least 1
public record PageImage(
        @Nullable String url,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable String photographer,
        @Nullable String agency,
        @Nullable PrintedDate takenOn,
        @Nullable Integer width,
        @Nullable Integer height) {}
