package dev.verbatim.content;

/// How much of a date is meant.
public enum DatePrecision {
    DAY,
    MONTH,
    YEAR
}
