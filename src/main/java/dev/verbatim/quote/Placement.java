package dev.verbatim.quote;

import dev.verbatim.graphql.error.InputPath;
import dev.verbatim.graphql.error.ValidationErrors;
import dev.verbatim.quote.anchor.Anchor;
import dev.verbatim.quote.anchor.Anchoring;
import dev.verbatim.quote.anchor.Anchoring.Result.Absent;
import dev.verbatim.quote.anchor.Anchoring.Result.Ambiguous;
import dev.verbatim.quote.anchor.Anchoring.Result.Elsewhere;
import dev.verbatim.quote.anchor.Anchoring.Result.Found;
import dev.verbatim.quote.anchor.BodyText;
import org.jspecify.annotations.Nullable;

/// The rules by which a quote gets its place in the body: quoted words must stand there, a paraphrase may.
///
/// @param stored where the quote stood up to now; tells between several places where no anchor is given
record Placement(BodyText body, @Nullable Anchor stored, InputPath at, ValidationErrors problems) {

    /// Where it stands; null where it stands nowhere or something is wrong with it.
    @Nullable
    Anchor of(String words, QuoteKind kind, Anchor.@Nullable Draft given) {
        if (given != null && !body.holds(given)) {
            return refuse(
                    "anchor",
                    "This range does not lie within one of the " + body.blocks().size() + " blocks of the body.");
        }
        var anchor = given == null ? null : new Anchor(given.block(), given.start(), given.end());
        return switch (kind) {
            case DIRECT, PARTIAL -> ofQuotedWords(words, anchor);
            case PARAPHRASE -> ofParaphrase(words, anchor);
        };
    }

    private @Nullable Anchor ofQuotedWords(String words, @Nullable Anchor given) {
        return switch (body.anchoring().resolve(words, given)) {
            case Found(Anchor anchor) -> anchor;
            case Absent() -> refuse("text", "These words do not stand in the body.");
            case Elsewhere() -> refuse("anchor", "These words do not stand there.");
            case Ambiguous(int times) -> whereItStood(words, times);
        };
    }

    private @Nullable Anchor whereItStood(String words, int times) {
        var anchor = stored == null ? null : body.anchoring().follow(words, stored, body.blocks());
        return anchor != null
                ? anchor
                : refuse(
                        "anchor",
                        "These words stand in the body " + counted(times) + "; give an anchor to tell which.");
    }

    private static String counted(int times) {
        return times < Anchoring.MANY ? times + " times" : Anchoring.MANY + " times or more";
    }

    private @Nullable Anchor ofParaphrase(String words, @Nullable Anchor given) {
        if (given != null) {
            return given;
        }
        return body.anchoring().resolve(words, null) instanceof Found(Anchor anchor) ? anchor : stored;
    }

    private @Nullable Anchor refuse(String field, String message) {
        problems.invalid(at.then(field), message);
        return null;
    }
}
