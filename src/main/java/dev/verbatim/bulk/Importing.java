package dev.verbatim.bulk;

/// Makes an article of a text, in a transaction of its own. Asked by several threads at once.
interface Importing {

    Outcome take(Input input);
}
