package dev.verbatim.content;

import org.eclipse.microprofile.graphql.Description;

/// Whether a text states something or somebody inferred it.
@Description("Whether a text states something or somebody inferred it.")
public enum Basis {
    STATED,
    INFERRED,
    UNKNOWN
}
