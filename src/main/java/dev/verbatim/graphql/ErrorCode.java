package dev.verbatim.graphql;

/// Why a request as a whole, or one of its fields, was refused: the `extensions.code` of a GraphQL error.
public enum ErrorCode {
    PARSE_ERROR,
    VALIDATION_ERROR,
    BAD_INPUT,
    BAD_CURSOR,
    UNAUTHENTICATED,
    FORBIDDEN,
    TOO_LARGE,
    TIMEOUT,
    UNAVAILABLE,
    INTERNAL
}
