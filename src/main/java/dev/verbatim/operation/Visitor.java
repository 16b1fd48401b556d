package dev.verbatim.operation;

import dev.verbatim.access.Caller;
import dev.verbatim.access.Permission;
import dev.verbatim.context.RequestContext;
import dev.verbatim.edition.Edition;

/// Somebody who reads an edition.
public record Visitor(Caller caller, Edition edition) {

    public boolean isNewsroom() {
        return caller.can(Permission.READ_DESK);
    }

    /// Whether all who ask alike get the same answer.
    boolean isPublic() {
        return caller.equals(Caller.PUBLIC) && edition == Edition.LIVE;
    }

    RequestContext in(RequestContext context) {
        return edition.in(caller.in(context));
    }
}
