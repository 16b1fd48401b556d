package dev.verbatim.article;

import org.eclipse.microprofile.graphql.Description;

/// What a disclosure is about.
@Description("What a disclosure is about.")
public enum DisclosureKind {
    AI_USE,
    SPONSORSHIP,
    CONFLICT_OF_INTEREST,
    AFFILIATE_LINKS,
    OTHER
}
