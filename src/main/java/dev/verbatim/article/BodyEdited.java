package dev.verbatim.article;

/// An article's body was edited on the desk. Fired inside the transaction, so that what stands in the body moves
/// along with it.
///
/// @param before the Markdown that it had
public record BodyEdited(Article article, String before) {}
