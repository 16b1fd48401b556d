package dev.verbatim.quote;

import org.eclipse.microprofile.graphql.Description;

/// What somebody does by saying it.
@Description("What somebody does by saying it.")
public enum SpeechAct {
    SAID,
    CLAIMED,
    CONFIRMED,
    DENIED,
    WARNED,
    PROMISED,
    ASKED,
    ESTIMATED,
    DECLINED_TO_COMMENT,
    DID_NOT_DENY
}
