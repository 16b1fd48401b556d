package dev.verbatim.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A way in which English, and its neighbours, attribute words to somebody.
interface Rule {

    /// In the order in which they are tried at a word; the first that fits is taken.
    List<Rule> ALL = List.of(
            new Signature(),
            new Silence(),
            new AccordingTo(),
            new SaidBy(),
            new Says(),
            new Saying(),
            new AndSays(),
            new HisClaim());

    /// What this rule finds where the verb, or what stands for it, begins at this word.
    ///
    /// @param found before in the same sentence
    @Nullable
    Attribution at(Sentence sentence, int verb, List<Attribution> found);
}
