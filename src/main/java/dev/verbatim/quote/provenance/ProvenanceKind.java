package dev.verbatim.quote.provenance;

import org.eclipse.microprofile.graphql.Description;

/// What a step on a quote's way is.
@Description(
        "SAID: by the speaker. TOLD: to the addressee. REPORTED: for the first time. REPEATED: by an article after it, the "
                + "last of them the one that it stands in. CORRECTED, WITHDRAWN: in the article that it stands in.")
public enum ProvenanceKind {
    SAID,
    TOLD,
    REPORTED,
    REPEATED,
    CORRECTED,
    WITHDRAWN
}
