package dev.verbatim.extraction.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A list of words and phrases of `resources/page`, one a line; `#` begins a comment. A phrase that ends with
/// `…` is the beginning of a line, any other a whole one.
public final class WordList {

    private final Set<String> whole = new HashSet<>();
    private final List<String> beginnings;

    private WordList(List<String> phrases) {
        beginnings = phrases.stream()
                .filter(phrase -> phrase.endsWith("…"))
                .map(phrase -> phrase.substring(0, phrase.length() - 1))
                .toList();
        phrases.stream().filter(phrase -> !phrase.endsWith("…")).forEach(whole::add);
    }

    public static WordList of(String name) {
        return new WordList(lines(name).stream().map(LinePhrase::plain).toList());
    }

    /// @return what the lines `phrase = VALUE` say, in their order, the phrases in small letters
    public static Map<String, String> table(String name) {
        var table = new LinkedHashMap<String, String>();
        for (var line : lines(name)) {
            int equals = line.lastIndexOf(" = ");
            table.put(LinePhrase.plain(line.substring(0, equals)), line.substring(equals + 3));
        }
        return table;
    }

    /// As they are written, capitals too.
    public static List<String> lines(String name) {
        try (InputStream list = WordList.class.getResourceAsStream("/extraction/" + name + ".txt")) {
            if (list == null) {
                throw new IllegalStateException("No list of words is called " + name);
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !isComment(line))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `###` is a phrase.
    private static boolean isComment(String line) {
        return line.startsWith("# ") && !line.equals("# # #");
    }

    public boolean holds(String phrase) {
        return whole.contains(LinePhrase.plain(phrase));
    }

    /// Whether the line is one of the phrases, but for the marks around it, or begins with one.
    public boolean fits(String line) {
        var plain = LinePhrase.plain(line);
        return whole.contains(plain)
                || whole.contains(LinePhrase.bare(line))
                || beginnings.stream().anyMatch(plain::startsWith);
    }

    public boolean hasWordOf(String line) {
        return LinePhrase.words(line).stream().anyMatch(word -> holds(LinePhrase.bare(word)));
    }
}
