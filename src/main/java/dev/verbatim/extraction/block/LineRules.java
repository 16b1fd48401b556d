package dev.verbatim.extraction.block;

import dev.verbatim.extraction.credit.BylineReading;
import dev.verbatim.extraction.credit.ImageCredit;
import dev.verbatim.extraction.page.LinePhrase;
import dev.verbatim.extraction.page.WordList;
import org.jspecify.annotations.Nullable;

/// Tells by a line alone what it is for; most lines do not tell.
final class LineRules {

    private static final WordList PROMOTION = WordList.of("promotion");
    private static final WordList SLUGS = WordList.of("slug-lines");
    private static final int LONGEST_PROMOTION = 200;
    private static final int LONGEST_SLUG = 80;
    /// As long as a caption may be on record.
    private static final int LONGEST_CAPTION = 2_000;

    private LineRules() {}

    /// @param isFront whether it stands before the first paragraph
    static @Nullable BlockPart part(PageBlock block, boolean isFront) {
        if (block.text().length() > LONGEST_CAPTION || block.form() == PageBlock.Form.CODE) {
            return null;
        }
        var text = LinePhrase.singleSpaced(block.text());
        if (text.chars().noneMatch(Character::isLetterOrDigit) || isPromotion(text) || isSlug(text, isFront)) {
            return BlockPart.DISCARDED;
        }
        if (Disclosing.of(text) != null) {
            return BlockPart.DISCLOSURE;
        }
        if (!BylineReading.of(text).people().isEmpty()) {
            return BlockPart.BYLINE;
        }
        if (isFront && DateLine.fits(text) && !DateLine.isTime(text)) {
            return BlockPart.DISCARDED;
        }
        if (block.form() == PageBlock.Form.LIST || block.form() == PageBlock.Form.QUOTE) {
            return null;
        }
        var credit = ImageCredit.of(text, isFront);
        if (credit == null) {
            return null;
        }
        return credit.caption().isEmpty() ? BlockPart.CREDIT : BlockPart.CAPTION;
    }

    private static boolean isPromotion(String text) {
        return text.length() <= LONGEST_PROMOTION && !LinePhrase.hasQuotes(text) && PROMOTION.fits(text);
    }

    /// `HARBOUR-STRIKE/ (UPDATE 2)`, `URGENT`, `bdt0123 3 pl 456`, `News > World`
    private static boolean isSlug(String text, boolean isFront) {
        if (text.length() > LONGEST_SLUG || LinePhrase.hasQuotes(text)) {
            return false;
        }
        return SLUGS.fits(text) || isFront && (isKeyword(text) || isCoded(text) || isTrail(text));
    }

    private static boolean isKeyword(String text) {
        var first = LinePhrase.words(text).getFirst();
        return LinePhrase.isCapitals(first)
                && first.length() > 3
                && (first.endsWith("/")
                        || first.indexOf('/') > 0
                        || first.indexOf('-') > 0 && LinePhrase.words(text).size() <= 3)
                && LinePhrase.isCapitals(text);
    }

    /// Most of its words have figures in them.
    private static boolean isCoded(String text) {
        var words = LinePhrase.words(text);
        long coded = words.stream()
                .filter(word -> word.chars().anyMatch(Character::isDigit))
                .count();
        return words.size() >= 3
                && coded * 2 > words.size()
                && !LinePhrase.endsSentence(text)
                && !DateLine.isTime(text);
    }

    private static boolean isTrail(String text) {
        return text.contains(" > ") || text.contains(" › ") || text.contains(" » ");
    }
}
