package dev.verbatim.topic;

import org.eclipse.microprofile.graphql.Description;

/// What kind of topic something is.
@Description("What kind of topic it is.")
public enum TopicKind {
    SECTION,
    SUBJECT,
    PLACE,
    EVENT,
    SERIES
}
