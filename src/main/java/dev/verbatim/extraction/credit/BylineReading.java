package dev.verbatim.extraction.credit;

import dev.verbatim.article.BylineRole;
import dev.verbatim.extraction.page.LinePhrase;
import dev.verbatim.extraction.page.PageByline;
import dev.verbatim.extraction.page.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads lines such as `By Ada Lind and Bo Kerr, Political Correspondents` or `Reporting by Ada Lind; Editing
/// by Bo Kerr`.
///
/// @param people nobody, if the line is no byline
/// @param isWhole whether the people say all that the line says
public record BylineReading(List<PageByline> people, boolean isWhole) {

    private static final Map<String, String> ROLES = WordList.table("byline-words");
    private static final List<String> LABELS = ROLES.keySet().stream()
            .sorted((one, other) -> Integer.compare(other.length(), one.length()))
            .toList();
    private static final String[] SEPARATORS = {", ", " and ", " und ", " et ", " & ", " with ", " mit ", " / ", "/"};
    private static final int LONGEST = 200;
    private static final BylineReading NONE = new BylineReading(List.of(), false);

    /// A line that says what the people in it did.
    public static BylineReading of(String line) {
        if (line.length() > LONGEST) {
            return NONE;
        }
        var people = new ArrayList<PageByline>();
        boolean isWhole = true;
        for (var clause : line.split("[;|•·]")) {
            var text = inner(clause);
            var label = labelOf(text);
            if (text.isEmpty()) {
                continue;
            }
            if (label == null) {
                isWhole = false;
                continue;
            }
            var names = inner(text.substring(label.length()));
            var named = named(names, BylineRole.valueOf(ROLES.getOrDefault(label, "WRITER")));
            if (named.people().isEmpty()) {
                return NONE;
            }
            people.addAll(named.people());
            isWhole &= named.isWhole();
        }
        return people.isEmpty() ? NONE : new BylineReading(people, isWhole);
    }

    /// Names with titles, without a word of what they did: `Ada Lind, Political Correspondent`.
    public static BylineReading named(String names, BylineRole role) {
        var people = new ArrayList<PageByline>();
        boolean isWhole = true;
        for (var part : parts(names)) {
            var last = people.isEmpty() ? null : people.getLast();
            if (NameForm.isPerson(withoutPlace(part)) && !NameForm.isAgency(part)) {
                people.add(new PageByline(withoutPlace(part), role));
                isWhole &= withoutPlace(part).equals(part);
            } else if (last == null) {
                return NONE;
            } else if (last.title() == null && NameForm.isTitle(part)) {
                people.set(people.size() - 1, last.titled(part));
            } else if (last.publication() == null && NameForm.isOrganisation(part)) {
                people.set(people.size() - 1, last.of(part));
            } else {
                isWhole = false;
            }
        }
        return new BylineReading(people, isWhole);
    }

    private static @Nullable String labelOf(String clause) {
        var plain = LinePhrase.plain(clause);
        // Only where small letters are as long as capitals does the label's length count in both.
        if (plain.length() != clause.length()) {
            return null;
        }
        for (var label : LABELS) {
            boolean isWord =
                    label.indexOf(' ') < 0 && !label.equals("by") && !label.equals("von") && !label.equals("par");
            if (isWord ? LinePhrase.isLabelled(plain, label) : LinePhrase.beginsWith(plain, label)) {
                return label;
            }
        }
        return null;
    }

    /// `Ada Lind in Port Calder`
    private static String withoutPlace(String part) {
        int place = part.indexOf(" in ");
        return place > 0 ? part.substring(0, place) : part;
    }

    /// Without brackets, colons and a closing stop.
    private static String inner(String clause) {
        int start = 0;
        int end = clause.length();
        while (start < end && " \t:–—-([".indexOf(clause.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && " \t.)]".indexOf(clause.charAt(end - 1)) >= 0) {
            end--;
        }
        return clause.substring(start, end);
    }

    private static List<String> parts(String names) {
        var parts = List.of(names);
        for (var separator : SEPARATORS) {
            var finer = new ArrayList<String>();
            for (var part : parts) {
                int from = 0;
                for (int at = part.indexOf(separator); at >= 0; at = part.indexOf(separator, from)) {
                    finer.add(part.substring(from, at));
                    from = at + separator.length();
                }
                finer.add(part.substring(from));
            }
            parts = finer;
        }
        return parts.stream().map(String::strip).filter(part -> !part.isEmpty()).toList();
    }
}
