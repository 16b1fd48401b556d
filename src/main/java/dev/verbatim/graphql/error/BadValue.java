package dev.verbatim.graphql.error;

/// One of the values that a caller gives is not what it must be; whoever knows all of them tells its place.
public final class BadValue extends RequestError {

    private static final long serialVersionUID = 1;

    public final String value;
    private final String must;

    /// @param must the rest of a sentence, e.g. `must be the id of a quote`
    public BadValue(String value, String must) {
        super(ErrorCode.BAD_INPUT, "One of the values " + must + ".");
        this.value = value;
        this.must = must;
    }

    /// @param place e.g. `filter.ids[0]`
    public RequestError at(String place) {
        return RequestError.badInput(place + " " + must + ".");
    }
}
