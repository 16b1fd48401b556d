package dev.verbatim.access;

import org.eclipse.microprofile.graphql.Description;

/// What a caller may be allowed to do.
@Description("What a caller may do.")
public enum Permission {
    READ_DESK,
    WRITE,
    PUBLISH,
    RETRACT,
    MERGE,
    IMPORT,
    MANAGE_KEYS,
    MANAGE_WEBHOOKS,
    READ_AUDIT
}
