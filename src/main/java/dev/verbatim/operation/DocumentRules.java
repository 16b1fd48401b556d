package dev.verbatim.operation;

import dev.verbatim.engine.document.DocumentHash;
import dev.verbatim.engine.error.RequestErrors;
import dev.verbatim.graphql.error.ErrorCode;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Which document a request means, and whether its caller may have it executed.
@Singleton
class DocumentRules {

    /// What the public may ask. The newsroom may always ask freely.
    enum Mode {
        /// Any document.
        ANY,
        /// Any document; trusted ones may cost as much as the newsroom's.
        PREFER,
        /// Trusted documents only.
        ONLY
    }

    private final Mode mode;
    private final Persisted persisted;
    private final Trusted trusted;

    DocumentRules(
            @ConfigProperty(name = "verbatim.documents.mode", defaultValue = "any") Mode mode,
            Persisted persisted,
            Trusted trusted) {
        this.mode = mode;
        this.persisted = persisted;
        this.trusted = trusted;
    }

    /// @throws RequestErrors OPERATION_NOT_ALLOWED, PERSISTED_QUERY_NOT_FOUND, PERSISTED_QUERY_MISMATCH
    String text(Visitor visitor, GraphQLRequest request) {
        var text = request.query() == null ? named(request) : sent(request, request.query());
        if (isTrustedOnly(visitor) && (text == null || !trusted.contains(text))) {
            throw RequestErrors.because(
                    ErrorCode.OPERATION_NOT_ALLOWED, "Only documents that the newsroom trusts may be asked.");
        }
        if (text == null) {
            // the message that Apollo's and urql's clients look for
            throw RequestErrors.because(ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound");
        }
        return text;
    }

    /// Whether the limits of the newsroom hold for it.
    boolean isPreferred(Visitor visitor, String text) {
        return visitor.isNewsroom() || mode != Mode.ANY && trusted.contains(text);
    }

    /// Whether the newsroom asks, or a frontend by one of its documents.
    boolean isOwn(Visitor visitor, String text) {
        return visitor.isNewsroom() || trusted.contains(text);
    }

    /// Keeps a valid document that was sent with its hash.
    void remember(Visitor visitor, GraphQLRequest request, String text) {
        if (request.persisted() && request.query() != null && request.id() != null && !isTrustedOnly(visitor)) {
            persisted.put(request.id(), text);
        }
    }

    private boolean isTrustedOnly(Visitor visitor) {
        return mode == Mode.ONLY && !visitor.isNewsroom();
    }

    private @Nullable String named(GraphQLRequest request) {
        var id = request.id();
        if (id == null) {
            return null;
        }
        var text = trusted.get(id);
        return text == null && request.persisted() ? persisted.get(id) : text;
    }

    private static String sent(GraphQLRequest request, String text) {
        if (request.persisted() && !DocumentHash.of(text).equals(request.id())) {
            throw RequestErrors.because(
                    ErrorCode.PERSISTED_QUERY_MISMATCH, "The sha256Hash is not that of the document beside it.");
        }
        return text;
    }
}
