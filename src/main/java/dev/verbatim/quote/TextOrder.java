package dev.verbatim.quote;

import dev.verbatim.quote.anchor.Anchor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The order of an article's quotes: that of the text. One whose place is unknown stays behind the one it
/// followed.
final class TextOrder {

    private static final Comparator<List<Quote>> BY_PLACE = Comparator.comparing(
            run -> run.getFirst().anchor(),
            Comparator.nullsFirst(Comparator.comparingInt(Anchor::block)
                    .thenComparingInt(Anchor::start)
                    .thenComparingInt(Anchor::end)));

    private TextOrder() {}

    /// Numbers them from 0.
    ///
    /// @param quotes in the order that they had
    static void number(List<Quote> quotes) {
        int position = 0;
        for (var run : runs(quotes).stream().sorted(BY_PLACE).toList()) {
            for (var quote : run) {
                quote.position = position++;
            }
        }
    }

    /// Each anchored quote with the unanchored ones that follow it; those before the first anchored one stay in
    /// front.
    private static List<List<Quote>> runs(List<Quote> quotes) {
        var runs = new ArrayList<List<Quote>>();
        for (var quote : quotes) {
            if (runs.isEmpty() || quote.anchor() != null) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(quote);
        }
        return runs;
    }
}
