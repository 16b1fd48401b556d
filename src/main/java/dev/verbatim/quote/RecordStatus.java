package dev.verbatim.quote;

import org.eclipse.microprofile.graphql.Description;

/// On what terms it may be used.
@Description("On what terms it may be used.")
public enum RecordStatus {
    ON_RECORD,
    ON_BACKGROUND,
    DEEP_BACKGROUND
}
