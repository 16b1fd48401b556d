package dev.verbatim.attribution;

import dev.verbatim.content.Span;
import dev.verbatim.quote.QuoteKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Compares what the reader proposes with what people annotated, in total and by rule.
///
/// Quoted speech counts by piece, a run of three words or more in quotation marks; a paraphrase may match any
/// annotation. Something is found where both share more than the threshold of what either covers.
final class Score {

    private static final Pattern PIECE = Pattern.compile("[“\"]([^“”\"\n]{2,})[”\"]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_’'-]*");

    /// How often a rule proposed something, found words that were annotated, and named their speaker rightly.
    static final class Tally {
        int proposed;
        int found;
        int right;

        double confidence() {
            return Math.floor(100.0 * (right + 1) / (proposed + 2)) / 100;
        }
    }

    private record Said(List<Span> words, List<Span> speaker, String rule, String kind) {}

    private record Pair(double overlap, Said proposed, Said annotated) {}

    final Map<String, Tally> byRule = new TreeMap<>();
    final Tally quoted = new Tally();
    final Tally paraphrased = new Tally();
    int annotatedQuoted;
    int annotatedIndirect;
    int foundIndirect;
    private final double threshold;

    Score(double threshold) {
        this.threshold = threshold;
    }

    void add(Annotated article, List<ReadQuote> quotes) {
        var pieces = pieces(article.text());
        var spoken = new ArrayList<Said>();
        var all = new ArrayList<Said>();
        for (var saying : article.sayings()) {
            clipped(article.text(), saying.quoted(), pieces)
                    .forEach(span -> spoken.add(new Said(List.of(span), saying.source(), "", "")));
            all.add(new Said(saying.content(), saying.source(), "", saying.kind()));
        }
        var said = new ArrayList<Said>();
        var told = new ArrayList<Said>();
        for (var quote : quotes) {
            var speaker = quote.speakerSpan() == null ? List.<Span>of() : List.of(quote.speakerSpan());
            if (quote.kind() == QuoteKind.PARAPHRASE) {
                told.add(new Said(List.of(quote.span()), speaker, "paraphrase." + quote.rule(), ""));
            } else {
                clipped(article.text(), List.of(quote.span()), pieces)
                        .forEach(span -> said.add(new Said(List.of(span), speaker, "quote." + quote.rule(), "")));
            }
        }
        annotatedQuoted += spoken.size();
        var indirect = all.stream().filter(one -> one.kind().equals("indirect")).toList();
        annotatedIndirect += indirect.size();
        count(quoted, said, matched(said, spoken));
        count(paraphrased, told, matched(told, all));
        foundIndirect += matched(told, indirect).size();
    }

    private void count(Tally total, List<Said> proposed, List<Pair> pairs) {
        for (var one : proposed) {
            total.proposed++;
            byRule.computeIfAbsent(one.rule(), rule -> new Tally()).proposed++;
        }
        for (var pair : pairs) {
            var tally = byRule.computeIfAbsent(pair.proposed().rule(), rule -> new Tally());
            var right = isSame(pair.proposed().speaker(), pair.annotated().speaker()) ? 1 : 0;
            total.found++;
            tally.found++;
            total.right += right;
            tally.right += right;
        }
    }

    private List<Pair> matched(List<Said> proposed, List<Said> annotated) {
        var pairs = new ArrayList<Pair>();
        for (var one : proposed) {
            for (var other : annotated) {
                var overlap = overlap(one.words(), other.words());
                if (overlap > threshold) {
                    pairs.add(new Pair(overlap, one, other));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed());
        Set<Said> used = Collections.newSetFromMap(new IdentityHashMap<>());
        pairs.removeIf(pair -> used.contains(pair.proposed())
                || used.contains(pair.annotated())
                || !(used.add(pair.proposed()) && used.add(pair.annotated())));
        return pairs;
    }

    private static double overlap(List<Span> left, List<Span> right) {
        var shared = 0;
        for (var one : left) {
            for (var other : right) {
                shared += shared(one, other);
            }
        }
        return shared == 0 ? 0 : shared / (double) (length(left) + length(right) - shared);
    }

    private static int length(List<Span> spans) {
        return spans.stream().mapToInt(span -> span.end() - span.start()).sum();
    }

    private static int shared(Span left, Span right) {
        return Math.max(0, Math.min(left.end(), right.end()) - Math.max(left.start(), right.start()));
    }

    private static boolean isSame(List<Span> proposed, List<Span> annotated) {
        if (proposed.isEmpty() || annotated.isEmpty()) {
            return proposed.isEmpty() && annotated.isEmpty();
        }
        var longest = annotated.stream()
                .mapToInt(span -> span.end() - span.start())
                .max()
                .orElse(0);
        var shared = annotated.stream()
                .mapToInt(span -> shared(proposed.getFirst(), span))
                .sum();
        return shared >= 0.5 * Math.min(length(proposed), longest);
    }

    private static List<Span> clipped(String text, List<Span> spans, List<Span> windows) {
        var clipped = new ArrayList<Span>();
        for (var span : spans) {
            for (var window : windows) {
                if (shared(span, window) > 0) {
                    var both = new Span(Math.max(span.start(), window.start()), Math.min(span.end(), window.end()));
                    if (WORD.matcher(both.of(text)).results().count() >= 3) {
                        clipped.add(both);
                    }
                }
            }
        }
        return clipped;
    }

    private static List<Span> pieces(String text) {
        return PIECE.matcher(text)
                .results()
                .map(piece -> new Span(piece.start(1), piece.end(1)))
                .toList();
    }
}
