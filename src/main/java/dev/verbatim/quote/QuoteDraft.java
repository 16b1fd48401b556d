package dev.verbatim.quote;

import dev.verbatim.content.PrintedDate;
import dev.verbatim.quote.anchor.Anchor;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/// A new quote, as editors enter it.
@Input("QuoteInput")
@Description(
        "A new quote. At most one of speakerPersonId and speakerSourceId. The words of a DIRECT or PARTIAL quote must "
                + "stand in the body.")
public record QuoteDraft(
        @NonNull @Description("1 to 5,000 characters; quotation marks and spaces around them are dropped.")
        String text,

        @Nullable @DefaultValue("DIRECT") QuoteKind kind,

        @Nullable @Id @Description("The person who said it.")
        String speakerPersonId,

        @Nullable @Id @Description("The source that said it, where it was no named person.")
        String speakerSourceId,

        @Nullable @Description("As the text names the speaker, at most 500 characters.")
        String speakerAsPrinted,

        @Nullable @Description("The speaker's role as the text gives it, at most 500 characters.")
        String roleAsPrinted,

        @Nullable @Id @Description("One of the affiliations of the person who said it: the one that they spoke from.")
        String affiliationId,

        @Nullable @Description("The verb or phrase that attributes it, e.g. told; at most 200 characters.")
        String cue,

        @Nullable @DefaultValue("SAID") SpeechAct act,

        @Nullable @Id @Description("The source that it was told to, e.g. an agency.")
        String addresseeId,

        @Nullable QuoteMedium medium,
        @Nullable @Description("When it was said.") PrintedDate.Draft saidOn,
        @Nullable @DefaultValue("ON_RECORD") RecordStatus record,

        @Nullable @Id @Description("The people, sources and topics that it is about: at most 50, none twice.")
        List<@NonNull String> about,

        @Nullable @Id @Description("The quote that this one repeats; repeating must not run in a circle.")
        String originId,

        @Nullable
        @Description(
                "Found by itself where the words stand once; needed where they stand more than once; for a PARAPHRASE "
                        + "the passage that says it.")
        Anchor.Draft anchor) {

    QuoteEdit edit() {
        return new QuoteEdit(
                text,
                kind == null ? QuoteKind.DIRECT : kind,
                speakerPersonId,
                speakerSourceId,
                speakerAsPrinted,
                roleAsPrinted,
                affiliationId,
                cue,
                act == null ? SpeechAct.SAID : act,
                addresseeId,
                medium,
                saidOn,
                record == null ? RecordStatus.ON_RECORD : record,
                about,
                originId,
                anchor);
    }
}
