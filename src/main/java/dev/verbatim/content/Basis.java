package dev.verbatim.content;

/// Whether a text states something or somebody inferred it.
public enum Basis {
    STATED,
    INFERRED,
    UNKNOWN
}
