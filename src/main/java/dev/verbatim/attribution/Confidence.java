package dev.verbatim.attribution;

import dev.verbatim.quote.QuoteKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/// How often each rule is right, as measured on annotated news; the figures stand in a resource.
final class Confidence {

    /// For languages that were not measured, and rules that found too little to tell.
    private static final double UNMEASURED = 0.6;

    private static final Properties MEASURED = measured();

    private Confidence() {}

    static double of(QuoteKind kind, String rule, String language) {
        var figure = MEASURED.getProperty((kind == QuoteKind.PARAPHRASE ? "paraphrase." : "quote.") + rule);
        var measured = figure == null ? UNMEASURED : Double.parseDouble(figure);
        return language.startsWith("en") ? measured : Math.min(measured, UNMEASURED);
    }

    private static Properties measured() {
        var figures = new Properties();
        try (var file = Confidence.class.getResourceAsStream("/attribution/confidence.properties")) {
            if (file != null) {
                figures.load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return figures;
    }
}
