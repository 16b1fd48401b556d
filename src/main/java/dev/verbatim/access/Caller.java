package dev.verbatim.access;

import dev.verbatim.context.RequestContext;
import dev.verbatim.context.RequestContext.Part;
import dev.verbatim.graphql.error.ErrorCode;
import dev.verbatim.graphql.error.RequestError;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Who makes the current request.
///
/// @param name of the key; null for the public
public record Caller(@Nullable String name, Role role) {

    public static final Caller PUBLIC = new Caller(null, Role.PUBLIC);

    private static final Part<Caller> PART = new Part<>();

    public static Caller current() {
        return Objects.requireNonNullElse(PART.current(), PUBLIC);
    }

    /// A request that is this caller's.
    public RequestContext in(RequestContext context) {
        return context.with(PART, this);
    }

    /// Runs something on behalf of this caller.
    public <T> T during(Supplier<T> work) {
        return in(RequestContext.current()).during(work);
    }

    public boolean can(Permission permission) {
        return role.permissions.contains(permission);
    }

    /// @throws RequestError UNAUTHENTICATED for the public, FORBIDDEN for a role that lacks the permission
    public static void require(Permission permission) {
        var caller = current();
        if (caller.can(permission)) {
            return;
        }
        if (caller.role == Role.PUBLIC) {
            throw new RequestError(ErrorCode.UNAUTHENTICATED, "This needs a newsroom key.");
        }
        throw new RequestError(ErrorCode.FORBIDDEN, "Your role does not allow this.");
    }
}
