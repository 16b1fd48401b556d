package dev.verbatim.access;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;

/// What kind of caller somebody is.
@Description(
        "PUBLIC: anybody, reads what is live. REPORTER: reads and writes the desk, and changes nothing that is "
                + "live. EDITOR: also changes what is live, publishes, retracts and merges. ADMIN: also manages keys and webhooks.")
public enum Role {
    PUBLIC(EnumSet.noneOf(Permission.class)),
    REPORTER(EnumSet.of(Permission.READ_DESK, Permission.WRITE, Permission.IMPORT)),
    EDITOR(EnumSet.complementOf(EnumSet.of(Permission.MANAGE_KEYS, Permission.MANAGE_WEBHOOKS))),
    ADMIN(EnumSet.allOf(Permission.class));

    public final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }
}
