package dev.verbatim.reading;

/// What a speaker is, as far as the words beside the cue tell.
public enum SpeakerIs {
    PERSON,
    ORGANISATION,
    UNNAMED_PERSON,
    UNNAMED_GROUP
}
