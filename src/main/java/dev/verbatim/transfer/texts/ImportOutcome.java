package dev.verbatim.transfer.texts;

import java.util.List;

/// What became of a text.
sealed interface ImportOutcome {

    /// An article, as a draft.
    ///
    /// @param articleId as the API gives it
    /// @param quotes how many it has
    /// @param people how many were new
    /// @param sources how many were new
    /// @param matched how many people and sources were on record
    /// @param doubtful names that may be on record; an editor has to say
    record Made(
            String articleId,
            int quotes,
            int people,
            int sources,
            int matched,
            List<String> doubtful,
            List<String> warnings)
            implements ImportOutcome {}

    /// The same text had come in before.
    record Already(String articleId) implements ImportOutcome {}

    /// Nothing.
    ///
    /// @param code for programs
    /// @param message for the operator, a sentence
    record Refused(String code, String message) implements ImportOutcome {}
}
