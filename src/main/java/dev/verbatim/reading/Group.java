package dev.verbatim.reading;

import java.util.Locale;

/// The groups of words that the rules speak of; each is a list in the resources, one for each language.
enum Group {
    SAY,
    THINK,
    SHOW,
    TELL,
    NAME_IT,
    DO_IT,
    ASK_TO,
    WANT_TO,
    FOR_IT,
    SILENT,
    CLAIM,
    GOES_ON,
    ACCORDING,
    THAT,
    PLAIN_THAT,
    AUXILIARY,
    BEING,
    MODAL,
    ADVERB,
    PRONOUN,
    DETERMINER,
    PREPOSITION,
    CONJUNCTION,
    RELATIVE,
    SUBORDINATE,
    ROLE,
    TITLE,
    UNNAMED,
    ORGANISATION,
    DOCUMENT,
    CLITIC,
    ABBREVIATION,
    DAY,
    MONTH,
    TIME,
    MALE,
    FEMALE,
    CLAIMED,
    CONFIRMED,
    DENIED,
    WARNED,
    PROMISED,
    ASKED,
    ESTIMATED,
    AGENCY,
    OUTLET,
    GOVERNMENT,
    COMPANY,
    GROUP,
    PARTICLE,
    TIME_LEAD,
    OBJECT,
    STOPWORD;

    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
    }
}
