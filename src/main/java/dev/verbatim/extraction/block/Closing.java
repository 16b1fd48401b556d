package dev.verbatim.extraction.block;

import dev.verbatim.extraction.credit.NameForm;
import dev.verbatim.extraction.page.LinePhrase;
import dev.verbatim.extraction.page.WordList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Sorts an article's paragraphs and what follows them: the author's card, related articles, what closes the
/// page.
final class Closing {

    private static final WordList CARD = WordList.of("card-openers");
    private static final WordList RELATED = WordList.of("related-openers");
    private static final WordList CLOSING = WordList.of("closing-openers");
    private static final String[] ABOUT = {"About ", "Über ", "À propos de "};
    private static final int LONGEST_OPENER = 60;
    private static final int WORDS_OF_A_PARAGRAPH = 12;

    private enum Within {
        ARTICLE,
        RELATED,
        CARD,
        END
    }

    private final List<PageBlock> blocks;
    private final @Nullable BlockPart[] parts;
    private final Set<Integer> slogans;
    private final int[] proseAfter;
    private Within within = Within.ARTICLE;

    private Closing(List<PageBlock> blocks, @Nullable BlockPart[] parts, Set<Integer> slogans) {
        this.blocks = blocks;
        this.parts = parts;
        this.slogans = slogans;
        this.proseAfter = new int[blocks.size() + 1];
    }

    /// @param first where the article begins
    static void sort(List<PageBlock> blocks, @Nullable BlockPart[] parts, Set<Integer> slogans, int first) {
        new Closing(blocks, parts, slogans).sort(first);
    }

    private void sort(int first) {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            proseAfter[i] =
                    proseAfter[i + 1] + (isParagraph(i) ? blocks.get(i).text().length() : 0);
        }
        for (int i = first; i < blocks.size(); i++) {
            sortOne(i, first);
        }
        dropHeadings(first);
    }

    private void sortOne(int i, int first) {
        if (slogans.contains(i)) {
            parts[i] = BlockPart.DISCARDED;
            return;
        }
        if (opens(i, first)) {
            parts[i] = within == Within.CARD ? BlockPart.CARD : BlockPart.DISCARDED;
            return;
        }
        if (parts[i] == BlockPart.DISCLOSURE || parts[i] == BlockPart.CARD) {
            return;
        }
        if (within == Within.RELATED && isParagraph(i)) {
            within = Within.ARTICLE;
        }
        switch (within) {
            case ARTICLE -> parts[i] = parts[i] == null ? BlockPart.BODY : parts[i];
            case CARD -> parts[i] = parts[i] == BlockPart.DISCARDED ? BlockPart.DISCARDED : BlockPart.CARD;
            case RELATED, END -> parts[i] = BlockPart.DISCARDED;
        }
    }

    private boolean opens(int i, int first) {
        var text = blocks.get(i).text();
        if (i == first || text.length() > LONGEST_OPENER || LinePhrase.hasQuotes(text)) {
            return false;
        }
        var next = openedBy(text);
        if (next == null) {
            return false;
        }
        // Much more of the article comes: the line stands in its middle and opens nothing.
        boolean isEarly = next != Within.RELATED && proseAfter[i] > proseAfter[first] - proseAfter[i];
        if (!isEarly) {
            within = next;
        }
        return !isEarly || within != Within.ARTICLE || CLOSING.fits(text);
    }

    private static @Nullable Within openedBy(String text) {
        if (CARD.fits(text)) {
            return Within.CARD;
        }
        if (RELATED.fits(text)) {
            return Within.RELATED;
        }
        return CLOSING.fits(text) || isAboutSomebody(text) ? Within.END : null;
    }

    /// `About Norlift Cranes`, over what a company says of itself.
    private static boolean isAboutSomebody(String text) {
        for (var about : ABOUT) {
            if (text.startsWith(about) && LinePhrase.isTitle(text) && LinePhrase.count(text, 7) <= 6) {
                var name = text.substring(about.length());
                return LinePhrase.isTitleCase("X" + name) || NameForm.isPerson(name) || NameForm.isOrganisation(name);
            }
        }
        return false;
    }

    private boolean isParagraph(int i) {
        return (parts[i] == null || parts[i] == BlockPart.BODY)
                && !slogans.contains(i)
                && blocks.get(i).isProse()
                && LinePhrase.count(blocks.get(i).text(), WORDS_OF_A_PARAGRAPH) == WORDS_OF_A_PARAGRAPH;
    }

    /// A heading over what was left out goes with it.
    private void dropHeadings(int first) {
        for (int i = first + 1; i + 1 < blocks.size(); i++) {
            var text = blocks.get(i).text();
            boolean isOver = parts[i + 1] == BlockPart.DISCARDED || parts[i + 1] == BlockPart.CARD;
            if (isOver
                    && parts[i] == BlockPart.BODY
                    && proseAfter[i] == 0
                    && LinePhrase.isTitle(text)
                    && LinePhrase.count(text, 9) <= 8) {
                parts[i] = BlockPart.DISCARDED;
            }
        }
    }
}
