package dev.verbatim.content;

import org.eclipse.microprofile.graphql.Description;

/// How much of a date is meant.
@Description("How much of a date is meant.")
public enum DatePrecision {
    DAY,
    MONTH,
    YEAR
}
