package dev.verbatim.quote;

import org.eclipse.microprofile.graphql.Description;

/// How it was said.
@Description("How it was said.")
public enum QuoteMedium {
    INTERVIEW,
    STATEMENT,
    PRESS_CONFERENCE,
    SPEECH,
    BROADCAST,
    SOCIAL_POST,
    DOCUMENT,
    LETTER,
    TESTIMONY,
    OTHER
}
