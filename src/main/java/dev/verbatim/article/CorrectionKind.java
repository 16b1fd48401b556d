package dev.verbatim.article;

import org.eclipse.microprofile.graphql.Description;

/// What a correction does.
@Description("What a correction does.")
public enum CorrectionKind {
    CLARIFICATION,
    CORRECTION,
    UPDATE,
    RETRACTION
}
