package dev.verbatim.citation;

import org.eclipse.microprofile.graphql.Description;

/// What an article took from a source.
@Description("What an article took from a source.")
public enum CitationKind {
    REPORT,
    INTERVIEW,
    DOCUMENT,
    DATA,
    WIRE_COPY,
    STATEMENT,
    SOCIAL_POST,
    OTHER
}
