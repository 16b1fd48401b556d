package dev.verbatim.source;

import org.eclipse.microprofile.graphql.Description;

/// What kind of source something is.
@Description("What kind of source it is. UNNAMED_PERSON and UNNAMED_GROUP are described, never identified.")
public enum SourceKind {
    OUTLET,
    NEWS_AGENCY,
    GOVERNMENT,
    COMPANY,
    ORGANISATION,
    GROUP,
    DOCUMENT,
    DATASET,
    SOCIAL_ACCOUNT,
    EVENT,
    UNNAMED_PERSON,
    UNNAMED_GROUP,
    OTHER
}
