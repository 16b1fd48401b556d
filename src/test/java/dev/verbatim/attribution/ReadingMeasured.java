package dev.verbatim.attribution;

import dev.verbatim.attribution.token.NewsText;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What the reader reached on the annotated articles, as Markdown and as the confidence of each rule.
final class ReadingMeasured {

    final Score loose = new Score(0.3);
    final Score strict = new Score(0.8);

    ReadingMeasured() {
        for (var article : Annotated.all()) {
            var quotes = Reader.read(NewsText.of(article.text())).quotes();
            loose.add(article, quotes);
            strict.add(article, quotes);
        }
    }

    static double percent(int part, int whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }

    Map<String, String> confidences() {
        var confidences = new TreeMap<String, String>();
        loose.byRule.forEach(
                (rule, tally) -> confidences.put(rule, String.format(Locale.ROOT, "%.2f", tally.confidence())));
        return confidences;
    }

    String markdown() {
        var page = new StringBuilder("""
                # How well quotes are read

                Measured on 84 news articles annotated by hand (PolNeAR's dev split), which are no part of the project. One half of them
                was looked at while the rules were made, of the other half only the scores, but for one kind of error that was looked at once.
                Quoted speech counts by piece, a run of three words or more in quotation marks. Something is found where proposal and
                annotation share more than the overlap of what either covers. `ReadingMeasuredTest` writes this page and the confidences
                (`-Dreading.update=true`).

                | overlap | | proposed | annotated | precision | recall | speaker right |
                |---:|---|---:|---:|---:|---:|---:|
                """);
        row(page, "0.3", loose);
        row(page, "0.8", strict);
        page.append(String.format(Locale.ROOT, """

                Of the annotated quoted speech %.1f %% is proposed with its speaker.

                ## By rule

                At overlap 0.3. A proposal is right where its words are annotated and its speaker is the annotated one. The confidence
                that the reader gives is (right + 1) / (proposed + 2), so that a rule that found little claims little.

                | rule | proposed | words found | right | confidence |
                |---|---:|---:|---:|---:|
                """, percent(loose.quoted.right, loose.annotatedQuoted)));
        loose.byRule.forEach((rule, tally) -> page.append(String.format(
                Locale.ROOT,
                "| %s | %d | %.1f %% | %.1f %% | %.2f |%n",
                rule.replace('.', ' '),
                tally.proposed,
                percent(tally.found, tally.proposed),
                percent(tally.right, tally.proposed),
                tally.confidence())));
        return page.toString();
    }

    private static void row(StringBuilder page, String overlap, Score score) {
        page.append(String.format(
                Locale.ROOT,
                "| %s | quoted speech | %d | %d | %.1f %% | %.1f %% | %.1f %% |%n",
                overlap,
                score.quoted.proposed,
                score.annotatedQuoted,
                percent(score.quoted.found, score.quoted.proposed),
                percent(score.quoted.found, score.annotatedQuoted),
                percent(score.quoted.right, score.quoted.found)));
        page.append(String.format(
                Locale.ROOT,
                "| %s | paraphrase | %d | %d | %.1f %% | %.1f %% | %.1f %% |%n",
                overlap,
                score.paraphrased.proposed,
                score.annotatedIndirect,
                percent(score.paraphrased.found, score.paraphrased.proposed),
                percent(score.foundIndirect, score.annotatedIndirect),
                percent(score.paraphrased.right, score.paraphrased.found)));
    }
}
