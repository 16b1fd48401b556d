package dev.verbatim.endpoint;

import dev.verbatim.access.Caller;
import dev.verbatim.access.Keys;
import dev.verbatim.access.Permission;
import dev.verbatim.edition.Edition;
import dev.verbatim.graphql.ErrorCode;
import dev.verbatim.graphql.RequestError;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells from a request's headers who asks, and which edition they read.
@Singleton
class Visitors {

    private static final Pattern BEARER = Pattern.compile("Bearer +([\\x21-\\x7e]{1,512})", Pattern.CASE_INSENSITIVE);

    private static final Pattern TWO = Pattern.compile("Bearer .*,\\s*Bearer .*", Pattern.CASE_INSENSITIVE);

    private final Keys keys;
    private final WrongKeys wrongKeys;

    Visitors(Keys keys, WrongKeys wrongKeys) {
        this.keys = keys;
        this.wrongKeys = wrongKeys;
    }

    /// Somebody who reads an edition.
    record Visitor(Caller caller, Edition edition) {

        boolean isNewsroom() {
            return caller.can(Permission.READ_DESK);
        }

        <T> T during(Supplier<T> work) {
            return caller.during(() -> edition.during(work));
        }
    }

    /// @throws RequestError UNAUTHENTICATED where a key was given and is not one of ours: never taken for the
    /// public; BAD_INPUT where there are two, since who else looks at this request might take the other
    Visitor of(HttpServerRequest request) {
        var caller = caller(request);
        return new Visitor(caller, edition(caller, once(request, "X-Edition")));
    }

    private Caller caller(HttpServerRequest request) {
        var authorization = once(request, "Authorization");
        if (authorization == null) {
            return Caller.PUBLIC;
        }
        var bearer = BEARER.matcher(authorization.strip());
        if (!bearer.matches()) {
            throw TWO.matcher(authorization.strip()).matches()
                    ? RequestError.badInput("Send one key.")
                    : new RequestError(
                            ErrorCode.UNAUTHENTICATED, "The Authorization header must be: Bearer, a space, the key.");
        }
        return keys.caller(bearer.group(1)).orElseGet(() -> {
            wrongKeys.count(request.remoteAddress());
            throw new RequestError(ErrorCode.UNAUTHENTICATED, "This key is not known.");
        });
    }

    private static @Nullable String once(HttpServerRequest request, String header) {
        var values = request.headers().getAll(header);
        if (values.size() > 1) {
            throw RequestError.badInput("Send the header " + header + " once.");
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    private static Edition edition(Caller caller, @Nullable String asked) {
        boolean newsroom = caller.can(Permission.READ_DESK);
        if (asked == null) {
            return newsroom ? Edition.DESK : Edition.LIVE;
        }
        return switch (asked.strip().toLowerCase(java.util.Locale.ROOT)) {
            case "live" -> Edition.LIVE;
            case "desk" -> {
                if (!newsroom) {
                    throw new RequestError(ErrorCode.UNAUTHENTICATED, "The desk needs a newsroom key.");
                }
                yield Edition.DESK;
            }
            default -> throw RequestError.badInput("X-Edition must be live or desk.");
        };
    }
}
