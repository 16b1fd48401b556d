package dev.verbatim.transfer.texts;

import dev.verbatim.transfer.file.Input;

/// Makes an article of a text, in a transaction of its own. Asked by several threads at once.
interface Importing {

    ImportOutcome take(Input input);
}
