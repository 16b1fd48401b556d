package dev.verbatim.extraction.block;

/// What a block of a page is there for.
public enum BlockPart {
    HEADLINE,
    STANDFIRST,
    BYLINE,
    /// What the author of the byline above is.
    TITLE,
    /// What a picture shows, on a line of its own before the caption.
    ALT,
    /// With the credit at its end, if it has one.
    CAPTION,
    CREDIT,
    BODY,
    DISCLOSURE,
    /// Of the author, with the ways to reach them.
    CARD,
    DISCARDED
}
