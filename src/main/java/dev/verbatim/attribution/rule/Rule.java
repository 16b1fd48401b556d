package dev.verbatim.attribution.rule;

import dev.verbatim.attribution.token.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A way in which English, and its neighbours, attribute words to somebody.
interface Rule {

    /// In the order in which they are tried at a word; the first that fits is taken.
    List<Rule> ALL = List.of(
            new QuoteSignature(),
            new SilenceRule(),
            new AccordingToRule(),
            new InvertedVerbRule(),
            new SubjectVerbRule(),
            new ParticipleRule(),
            new CoordinatedVerbRule(),
            new NominalAttributionRule());

    /// What this rule finds where the verb, or what stands for it, begins at this word.
    ///
    /// @param found before in the same sentence
    @Nullable
    AttributedSpan at(Sentence sentence, int verb, List<AttributedSpan> found);
}
