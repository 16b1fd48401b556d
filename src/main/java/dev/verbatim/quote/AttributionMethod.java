package dev.verbatim.quote;

import org.eclipse.microprofile.graphql.Description;

/// How an attribution came about.
@Description("How an attribution came about.")
public enum AttributionMethod {
    EDITOR,
    EXTRACTED,
    IMPORTED
}
