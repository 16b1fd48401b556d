package dev.verbatim.http;

import dev.verbatim.access.Caller;
import dev.verbatim.access.CallerFinder;
import dev.verbatim.access.Permission;
import dev.verbatim.edition.Edition;
import dev.verbatim.engine.error.ErrorReport;
import dev.verbatim.graphql.error.ErrorCode;
import dev.verbatim.graphql.error.RequestError;
import dev.verbatim.operation.CallerLimits;
import dev.verbatim.operation.Visitor;
import io.quarkus.arc.All;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells from a request's headers who asks, and which edition they read. Whoever has to be looked up keeps no event
/// loop: it serves others until they are found.
@Singleton
class Authenticator {

    private static final Pattern BEARER = Pattern.compile("Bearer +([\\x21-\\x7e]{1,512})", Pattern.CASE_INSENSITIVE);

    private static final Pattern TWO = Pattern.compile("Bearer .*,\\s*Bearer .*", Pattern.CASE_INSENSITIVE);

    private final List<CallerFinder> finders;
    private final WrongKeys wrongKeys;
    private final Duration patience;

    Authenticator(@All List<CallerFinder> finders, WrongKeys wrongKeys, CallerLimits limits) {
        this.finders = finders;
        this.wrongKeys = wrongKeys;
        this.patience = limits.of(false).time();
    }

    /// Goes on at once with whom it knows, and later on the same event loop with whoever had to be looked up; none
    /// of the request's body is lost meanwhile.
    ///
    /// @param then is told a RequestError: UNAUTHENTICATED where a key was given and is not one of ours,
    /// never taken for the public; BAD_INPUT where there are two, since who else looks at this request
    /// might take the other; UNAVAILABLE where it could not be found out
    void find(HttpServerRequest request, Handler<AsyncResult<Visitor>> then) {
        var found = find(request);
        if (found.isComplete()) {
            then.handle(found);
            return;
        }
        request.pause();
        found.onComplete(result -> {
            then.handle(result);
            request.resume();
        });
    }

    private Future<Visitor> find(HttpServerRequest request) {
        try {
            var key = key(request);
            var caller = key == null
                    ? Future.succeededFuture(Caller.PUBLIC)
                    : find(key, 0).map(known -> known.orElseThrow(() -> unknown(request)));
            return caller.map(it -> new Visitor(it, edition(it, once(request, "X-Edition"))));
        } catch (RuntimeException e) {
            return Future.failedFuture(told(e));
        }
    }

    /// @param from the first finder to be asked
    private Future<Optional<Caller>> find(String key, int from) {
        for (int i = from; i < finders.size(); i++) {
            var found = finders.get(i).find(key).toCompletableFuture();
            if (!found.isDone()) {
                int next = i + 1;
                return later(found)
                        .compose(caller -> caller.isPresent() ? Future.succeededFuture(caller) : find(key, next));
            }
            var caller = found.join();
            if (caller.isPresent()) {
                return Future.succeededFuture(caller);
            }
        }
        return Future.succeededFuture(Optional.empty());
    }

    private Future<Optional<Caller>> later(CompletionStage<Optional<Caller>> found) {
        return Future.fromCompletionStage(found, Vertx.currentContext())
                .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .recover(failure -> Future.failedFuture(told(failure)));
    }

    private static Throwable told(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return new RequestError(ErrorCode.UNAVAILABLE, "Who you are could not be found out in time; try again.");
        }
        return ErrorReport.cause(failure);
    }

    private RequestError unknown(HttpServerRequest request) {
        wrongKeys.count(request.remoteAddress());
        return new RequestError(ErrorCode.UNAUTHENTICATED, "This key is not known.");
    }

    /// Null where none was given.
    private static @Nullable String key(HttpServerRequest request) {
        var authorization = once(request, "Authorization");
        if (authorization == null) {
            return null;
        }
        var bearer = BEARER.matcher(authorization.strip());
        if (!bearer.matches()) {
            throw TWO.matcher(authorization.strip()).matches()
                    ? RequestError.badInput("Send one key.")
                    : new RequestError(
                            ErrorCode.UNAUTHENTICATED, "The Authorization header must be: Bearer, a space, the key.");
        }
        return bearer.group(1);
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
        return switch (asked.strip().toLowerCase(Locale.ROOT)) {
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
