package dev.verbatim.quote;

import org.eclipse.microprofile.graphql.Description;

/// Whether it still stands.
@Description("Whether it still stands.")
public enum QuoteStanding {
    STANDS,
    CORRECTED,
    DISPUTED,
    WITHDRAWN
}
