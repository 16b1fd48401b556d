package dev.verbatim.attribution;

import dev.verbatim.attribution.entity.SpeakerTraits;
import dev.verbatim.content.Basis;
import dev.verbatim.content.PrintedDate;
import dev.verbatim.content.Span;
import dev.verbatim.quote.QuoteKind;
import dev.verbatim.quote.SpeechAct;
import org.jspecify.annotations.Nullable;

/// Words of somebody, as a text brings them. Each paragraph of a longer quote is one of its own.
///
/// @param span the words as they stand, without quotation marks; of an act without words, what it is about
/// @param speakerSpan the words beside the cue that name the speaker, a pronoun too
/// @param speakerName in full where the text has it elsewhere; null where it could be either of two
/// @param cue the verb or phrase that attributes the words
/// @param saidOn the phrase of time beside the cue; with a date only where the text was given a today
/// @param rule the name of the rule that found it
/// @param confidence how often that rule finds both words and speaker, measured on annotated news; 0 to 1
/// @param basis INFERRED where the speaker had to be concluded
public record ReadQuote(
        QuoteKind kind,
        Span span,
        @Nullable String speakerAsPrinted,
        @Nullable Span speakerSpan,
        @Nullable String speakerName,
        @Nullable SpeakerTraits speakerIs,
        @Nullable String roleAsPrinted,
        @Nullable String cue,
        @Nullable Span cueSpan,
        SpeechAct act,
        @Nullable String addresseeAsPrinted,
        @Nullable PrintedDate saidOn,
        String rule,
        double confidence,
        Basis basis) {}
