package dev.verbatim.citation;

import org.eclipse.microprofile.graphql.Description;

/// In which way an article rests on a source.
@Description(
        "In which way an article rests on a source: CITED as entered; SPEAKER or ADDRESSEE of a quote; AFFILIATION that "
                + "somebody spoke from; IMAGE_CREDIT of one of its images.")
public enum SourceUse {
    CITED,
    SPEAKER,
    ADDRESSEE,
    AFFILIATION,
    IMAGE_CREDIT
}
