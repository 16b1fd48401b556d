package dev.verbatim.quote.anchor;

import dev.verbatim.article.body.Body;
import dev.verbatim.text.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A quote's words made ready to be looked for.
///
/// Outer quotation marks and spaces are gone, and so is one full stop or comma at the end, which a newspaper
/// may move. An omission mark such as `[…]` cuts the words into parts that stand one after the other.
final class Wording {

    private static final char NONE = 0;
    private static final String MARKDOWN = "*_`~[]\\&<#>";

    /// What refers to a footnote, which stands elsewhere.
    private static final Pattern NOTE = Pattern.compile("\\[\\^[^\\s\\[\\]]++]");

    private final String core;
    private final char lastStop;
    private final List<PhraseMatcher> parts;

    private Wording(String core, char lastStop) {
        this.core = core;
        this.lastStop = lastStop;
        this.parts = needles(Omission.parts(core));
    }

    private static Wording folded(String words) {
        var inner = inner(NormalizedText.of(words).text());
        int last = inner.length() - 1;
        boolean stops = last > 0 && Typography.isStop(inner.charAt(last)) && inner.charAt(last - 1) != '.';
        return stops ? new Wording(inner(inner.substring(0, last)), inner.charAt(last)) : new Wording(inner, NONE);
    }

    /// How the words may be meant, the likeliest first: as they are, then read as Markdown. Empty when there
    /// are none.
    static List<Wording> of(String words) {
        var literal = folded(words);
        var resolved = isMarked(words) ? folded(read(words)) : literal;
        var wordings = new ArrayList<Wording>();
        if (!literal.parts.isEmpty()) {
            wordings.add(literal);
        }
        if (!resolved.parts.isEmpty() && !resolved.core.equals(literal.core)) {
            wordings.add(resolved);
        }
        return wordings;
    }

    private static String read(String words) {
        var withoutNotes = NOTE.matcher(words).replaceAll("");
        return Body.of(withoutNotes).text().replace("~~", "");
    }

    /// The same words as they are read in [RunningText], or null where an omission forbids that they run over
    /// a break.
    @Nullable
    Wording running() {
        var running = new Wording(RunningText.withoutMarks(core), lastStop);
        return parts.size() == 1 && running.parts.size() == 1 ? running : null;
    }

    /// Whether it is worth to look for them.
    boolean mayStandIn(Shingles shingles) {
        return parts.stream().allMatch(part -> part.mayStandIn(shingles));
    }

    /// The first place at or after `from`, or null. A search that goes on from the end of the last place is
    /// linear as a whole.
    @Nullable
    TextRange find(NormalizedText hay, int from) {
        int length = hay.text().length();
        int start = -1;
        int end = from;
        for (var part : parts) {
            int at = part.find(hay, end, length);
            if (at < 0) {
                return null;
            }
            start = start < 0 ? at : start;
            end = at + part.length();
        }
        return new TextRange(start, withStop(hay, end));
    }

    /// Whether the words are all that stands in the text, but for marks, spaces and one full stop or comma.
    boolean isAllOf(NormalizedText text) {
        var all = TextRange.inner(text.text());
        return !all.isEmpty() && (isAllOf(text, all) || isAllOf(text, withoutStop(text.text(), all)));
    }

    private boolean isAllOf(NormalizedText text, TextRange place) {
        var last = parts.getLast();
        int lastStart = place.end() - last.length();
        if (!parts.getFirst().isAt(text, place.start()) || !last.isAt(text, lastStart)) {
            return false;
        }
        if (parts.size() == 1) {
            return lastStart == place.start();
        }
        int at = place.start() + parts.getFirst().length();
        for (var part : parts.subList(1, parts.size() - 1)) {
            int found = part.find(text, at, lastStart);
            if (found < 0) {
                return false;
            }
            at = found + part.length();
        }
        return at <= lastStart;
    }

    /// A full stop or comma belongs to the quote if its words end with it, or if the body has it within the
    /// marks.
    private int withStop(NormalizedText hay, int end) {
        var text = hay.text();
        if (end >= text.length() || !Typography.isStop(text.charAt(end)) || !hay.canCut(end + 1)) {
            return end;
        }
        char next = end + 1 < text.length() ? text.charAt(end + 1) : NONE;
        boolean ellipsis = text.charAt(end) == '.' && next == '.';
        boolean belongs = text.charAt(end) == lastStop || Typography.isMark(next);
        return belongs && !ellipsis ? end + 1 : end;
    }

    private static TextRange withoutStop(String text, TextRange place) {
        if (!Typography.isStop(text.charAt(place.end() - 1))) {
            return place;
        }
        return TextRange.inner(text.substring(0, place.end() - 1));
    }

    private static String inner(String folded) {
        return TextRange.inner(folded).of(folded);
    }

    private static List<PhraseMatcher> needles(List<String> parts) {
        var needles = new ArrayList<PhraseMatcher>();
        for (var part : parts) {
            needles.add(new PhraseMatcher(part, needles.isEmpty()));
        }
        return List.copyOf(needles);
    }

    private static boolean isMarked(String words) {
        return words.chars().anyMatch(letter -> MARKDOWN.indexOf(letter) >= 0);
    }
}
