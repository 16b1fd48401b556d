package dev.verbatim.article.body;

/// Markdown as far as it is read line by line, which is further than any book goes, and what comes after
/// that.
///
/// @param lines in what is read
record Source(String read, String rest, int lines) {

    /// A line is a node of the tree or several, whatever its length; a book has fewer.
    private static final int MOST_LINES = 20_000;

    static Source of(String markdown) {
        int lines = 1;
        for (int at = 0; at < markdown.length(); at++) {
            char end = markdown.charAt(at);
            if ((end == '\n' || end == '\r') && ++lines > MOST_LINES) {
                return new Source(markdown.substring(0, at + 1), markdown.substring(at + 1), MOST_LINES);
            }
        }
        return new Source(markdown, "", lines);
    }
}
