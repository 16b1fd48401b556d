package dev.verbatim.content;

import org.eclipse.microprofile.graphql.Description;

/// Why something no longer stands where it stood in public.
@Description(
        "WITHDRAWN: it was taken back, and may be published again. RETRACTED: it was wrong as a whole. DELETED: it will not "
                + "come back. MERGED: it was entered twice and is another one now. RENAMED: it has another slug now.")
public enum TombstoneKind {
    WITHDRAWN,
    RETRACTED,
    DELETED,
    MERGED,
    RENAMED
}
