package dev.verbatim.quote;

import dev.verbatim.content.PrintedDate;
import dev.verbatim.quote.anchor.Anchor;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/// A change of a quote, as editors enter it.
@Input("UpdateQuoteInput")
@Description(
        "A change of a quote: absent fields stay, a null clears, about replaces the whole list. INVALID for a null in "
                + "text, kind, act or record. A new speaker takes the place of the old one, and of an affiliation that is not theirs.")
public record QuoteEdit(
        @Nullable @Description("1 to 5,000 characters; quotation marks and spaces around them are dropped.")
        String text,

        @Nullable QuoteKind kind,
        @Nullable @Id String speakerPersonId,
        @Nullable @Id String speakerSourceId,
        @Nullable @Description("At most 500 characters.") String speakerAsPrinted,
        @Nullable @Description("At most 500 characters.") String roleAsPrinted,
        @Nullable @Id String affiliationId,
        @Nullable @Description("At most 200 characters.") String cue,
        @Nullable SpeechAct act,
        @Nullable @Id String addresseeId,
        @Nullable QuoteMedium medium,
        @Nullable PrintedDate.Draft saidOn,
        @Nullable RecordStatus record,

        @Nullable @Id @Description("At most 50, none twice.")
        List<@NonNull String> about,

        @Nullable @Id @Description("The quote that this one repeats.")
        String originId,

        @Nullable @Description("Looked for anew where absent and text or kind change.")
        Anchor.Draft anchor) {}
