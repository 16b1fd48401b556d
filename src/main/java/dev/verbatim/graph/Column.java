package dev.verbatim.graph;

/// A column whose values somebody writes. What the database computes by itself, generated columns and tallies, is
/// none of these.
///
/// @param optional whether a row may do without a value
/// @param fixed whether the database gives the value once and for all
public record Column(String name, boolean optional, boolean fixed) {}
