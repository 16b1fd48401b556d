package dev.verbatim.graphql.error;

/// A request that cannot be carried out as it was put; its message is meant for the caller.
public class RequestError extends RuntimeException {

    private static final long serialVersionUID = 1;

    public final ErrorCode code;

    public RequestError(ErrorCode code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public static RequestError badInput(String message) {
        return new RequestError(ErrorCode.BAD_INPUT, message);
    }
}
