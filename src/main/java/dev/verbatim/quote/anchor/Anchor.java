package dev.verbatim.quote.anchor;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/// Where a quote stands in its article: the block, counted from 0, and the range of that block's text.
///
/// `start` and `end` count UTF-16 code units, `end` is the first one that no longer belongs to it.
@Description("Where a quote stands in its article.")
public record Anchor(
        @NonNull @Description("The block, counted from 0.") int block,

        @NonNull @Description("Where it begins in the block's text, in UTF-16 code units.")
        int start,

        @NonNull @Description("The first UTF-16 code unit that no longer belongs to it.")
        int end) {

    public Anchor {
        if (block < 0 || start < 0 || start > end) {
            throw new IllegalArgumentException(
                    "An anchor is a block >= 0 and 0 <= start <= end: block " + block + ", " + start + " to " + end);
        }
    }

    /// The same, as editors enter it: anything goes until it is compared with the body.
    @Input("AnchorInput")
    @Description(
            "Where a quote stands: found by itself where the words stand once, needed where they stand more than once.")
    public record Draft(
            @NonNull @Description("The block, counted from 0.")
            int block,

            @NonNull @Description("Where it begins in the block's text, in UTF-16 code units.")
            int start,

            @NonNull @Description("The first UTF-16 code unit that no longer belongs to it.")
            int end) {}
}
