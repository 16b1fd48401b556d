package dev.verbatim.transport;

import dev.verbatim.graphql.error.ErrorCode;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.Objects;

/// Why something that came over a connection is no request that can be answered. Its message is meant for the
/// client; after it the connection is closed, since nobody can say where a next request would begin.
public final class BadRequest extends Exception {

    private static final long serialVersionUID = 1;

    public final int status;
    public final ErrorCode code;

    BadRequest(int status, ErrorCode code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static BadRequest badInput(String message) {
        return new BadRequest(400, ErrorCode.BAD_INPUT, message);
    }

    static BadRequest tooSlow() {
        return new BadRequest(408, ErrorCode.TIMEOUT, "The request took too long to arrive.");
    }

    /// @param cause what a decoder stumbled over
    static BadRequest of(Throwable cause) {
        return switch (cause) {
            case BadRequest bad -> bad;
            case TooLongHttpLineException _ -> new BadRequest(414, ErrorCode.TOO_LARGE, "The address is too long.");
            case TooLongHttpHeaderException _ -> new BadRequest(431, ErrorCode.TOO_LARGE, "The headers are too long.");
            default -> badInput("This is no request as RFC 9112 has it.");
        };
    }

    Refusal refusal() {
        return new Refusal(status, code, message());
    }

    public String message() {
        return Objects.requireNonNull(getMessage());
    }
}
