package dev.verbatim.ingest;

import dev.verbatim.attribution.ReadQuote;
import dev.verbatim.attribution.entity.SpeakerTraits;
import dev.verbatim.content.Basis;
import dev.verbatim.content.PrintedDate;
import dev.verbatim.content.Span;
import dev.verbatim.quote.QuoteKind;
import dev.verbatim.quote.SpeechAct;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// Somebody's words, as the text brings them.
@Description("Somebody's words, as the text brings them.")
public record ProposedQuote(
        @NonNull @Description("Without quotation marks; of an act without words, what it is about.")
        String text,

        @NonNull QuoteKind kind,

        @NonNull @Description("Where the words stand, without the marks around them.")
        Span span,

        @Nullable @Description("The words beside the cue; a pronoun too.")
        String speakerAsPrinted,

        @Nullable Span speakerSpan,

        @Nullable @Description("The name in full where the text has it elsewhere.")
        String speakerName,

        @Nullable SpeakerTraits speakerIs,
        @Nullable String roleAsPrinted,

        @Nullable @Description("The verb or phrase that attributes it.")
        String cue,

        @Nullable Span cueSpan,
        @NonNull SpeechAct act,

        @Nullable @Description("Whom it was told, e.g. AFP.")
        String addresseeAsPrinted,

        @Nullable @Description("The words of time beside the cue; with a date only where today was given.")
        PrintedDate saidOn,

        @NonNull @Description("The rule that found it.") String rule,

        @NonNull
        @Description(
                "How often that rule finds both the words and the speaker, measured on annotated news; from 0 to 1.")
        double confidence,

        @NonNull @Description("INFERRED where the speaker had to be concluded.")
        Basis basis) {

    static ProposedQuote of(ReadQuote quote, String text) {
        return new ProposedQuote(
                quote.span().of(text),
                quote.kind(),
                quote.span(),
                quote.speakerAsPrinted(),
                quote.speakerSpan(),
                quote.speakerName(),
                quote.speakerIs(),
                quote.roleAsPrinted(),
                quote.cue(),
                quote.cueSpan(),
                quote.act(),
                quote.addresseeAsPrinted(),
                quote.saidOn(),
                quote.rule(),
                quote.confidence(),
                quote.basis());
    }
}
