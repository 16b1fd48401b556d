package dev.verbatim.attribution.entity;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/// What a speaker is, as far as the words beside the cue tell.
@Enum("ProposedSpeaker")
@Description("What a speaker is, as far as the words beside the cue tell.")
public enum SpeakerTraits {
    PERSON,
    ORGANISATION,
    UNNAMED_PERSON,
    UNNAMED_GROUP
}
