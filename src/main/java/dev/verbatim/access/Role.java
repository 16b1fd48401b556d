package dev.verbatim.access;

import static dev.verbatim.access.Permission.IMPORT;
import static dev.verbatim.access.Permission.MANAGE_KEYS;
import static dev.verbatim.access.Permission.MANAGE_WEBHOOKS;
import static dev.verbatim.access.Permission.MERGE;
import static dev.verbatim.access.Permission.PUBLISH;
import static dev.verbatim.access.Permission.READ_AUDIT;
import static dev.verbatim.access.Permission.READ_DESK;
import static dev.verbatim.access.Permission.RETRACT;
import static dev.verbatim.access.Permission.WRITE;

import java.util.Set;
import org.eclipse.microprofile.graphql.Description;

/// What kind of caller somebody is. Each role names all that it allows, so that a new permission is nobody's
/// until it is given.
@Description("PUBLIC: anybody, reads what is live. VIEWER: reads the desk and changes nothing, for previews of a site. "
        + "REPORTER: reads and writes the desk, and changes nothing that is live. EDITOR: also changes what is live, "
        + "publishes, retracts and merges. ADMIN: also manages keys and webhooks, and reads who did what.")
public enum Role {
    PUBLIC,
    VIEWER(READ_DESK),
    REPORTER(READ_DESK, WRITE, IMPORT),
    EDITOR(READ_DESK, WRITE, PUBLISH, RETRACT, MERGE, IMPORT),
    ADMIN(READ_DESK, WRITE, PUBLISH, RETRACT, MERGE, IMPORT, MANAGE_KEYS, MANAGE_WEBHOOKS, READ_AUDIT);

    public final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }
}
