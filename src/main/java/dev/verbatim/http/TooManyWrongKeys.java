package dev.verbatim.http;

import dev.verbatim.graphql.error.ErrorCode;
import dev.verbatim.graphql.error.RequestError;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.function.Consumer;

/// A wrong key after too many others. The answer is late on purpose: on each connection one key is tried at a
/// time.
final class TooManyWrongKeys extends RequestError {

    private static final long serialVersionUID = 1;
    private static final int DELAY_MILLIS = 200;

    private static final String MESSAGE =
            "This key is not known, and too many others from your address were not; try again later.";

    private final long seconds;

    TooManyWrongKeys(Duration wait) {
        super(ErrorCode.UNAUTHENTICATED, MESSAGE);
        this.seconds = wait.plusMillis(999).toSeconds();
    }

    void answer(RoutingContext http, Consumer<Reply> send) {
        http.vertx().setTimer(DELAY_MILLIS, _ -> {
            if (!http.response().headWritten()) {
                http.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            }
            send.accept(Reply.refusal(429, code, MESSAGE));
        });
    }
}
