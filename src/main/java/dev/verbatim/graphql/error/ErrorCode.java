package dev.verbatim.graphql.error;

/// Why a request as a whole, or one of its fields, was refused: the `extensions.code` of a GraphQL error.
public enum ErrorCode {
    PARSE_ERROR,
    VALIDATION_ERROR,
    BAD_INPUT,
    BAD_CURSOR,
    TOO_LARGE,
    TOO_MANY_TOKENS,
    TOO_DEEP,
    TOO_COMPLEX,
    TOO_MANY_ALIASES,
    INTROSPECTION_DISABLED,
    OPERATION_NOT_ALLOWED,
    PERSISTED_QUERY_NOT_FOUND,
    PERSISTED_QUERY_MISMATCH,
    UNAUTHENTICATED,
    FORBIDDEN,
    TIMEOUT,
    UNAVAILABLE,
    INTERNAL
}
