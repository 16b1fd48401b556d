package dev.verbatim.extraction.block;

import dev.verbatim.article.BylineRole;
import dev.verbatim.extraction.credit.BylineReading;
import dev.verbatim.extraction.credit.NameForm;
import dev.verbatim.extraction.page.LinePhrase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sorts what stands before the first paragraph of an article: headline, standfirst, byline, picture.
final class Opening {

    private static final int LONGEST_HEADLINE = 200;
    private static final int MOST_WORDS = 30;
    /// More lines than this before any paragraph are no opening but a list or verse.
    private static final int MOST_LINES = 5;

    private final List<PageBlock> blocks;
    private final @Nullable BlockPart[] parts;
    private final List<Integer> open = new ArrayList<>();

    private Opening(List<PageBlock> blocks, @Nullable BlockPart[] parts) {
        this.blocks = blocks;
        this.parts = parts;
    }

    /// @return where the article's own paragraphs begin
    static int sort(List<PageBlock> blocks, @Nullable BlockPart[] parts, boolean hasHeadline) {
        return new Opening(blocks, parts).sort(hasHeadline);
    }

    private int sort(boolean isKnown) {
        int first = firstProse(0);
        boolean hasHeadline = isKnown || known(BlockPart.HEADLINE);
        if (!hasHeadline) {
            hasHeadline = findHeadline(first);
            first = firstProse(0);
        }
        if (hasHeadline && first < blocks.size() && isStandfirst(first)) {
            parts[first] = BlockPart.STANDFIRST;
            first = firstProse(first + 1);
        }
        collect(first);
        sortOpen(first, hasHeadline);
        return first;
    }

    private boolean known(BlockPart part) {
        for (var one : parts) {
            if (one == part) {
                return true;
            }
        }
        return false;
    }

    private int firstProse(int from) {
        for (int i = from; i < blocks.size(); i++) {
            if (parts[i] == null && blocks.get(i).isProse()) {
                return i;
            }
        }
        return blocks.size();
    }

    /// The first line that could be one; a shorter line of capitals before it names only the section.
    private boolean findHeadline(int firstProse) {
        int last = Math.min(firstProse, blocks.size() - 1);
        for (int i = 0; i <= last; i++) {
            if (parts[i] == null && i < blocks.size() - 1) {
                if (isKicker(i)) {
                    parts[i] = BlockPart.DISCARDED;
                } else {
                    boolean isHeadline = isHeadline(i);
                    parts[i] = isHeadline ? BlockPart.HEADLINE : null;
                    return isHeadline;
                }
            }
        }
        return false;
    }

    private boolean isKicker(int i) {
        var text = blocks.get(i).text();
        int next = next(i);
        return LinePhrase.isCapitals(text)
                && LinePhrase.count(text, 3) <= 2
                && next < blocks.size()
                && LinePhrase.count(blocks.get(next).text(), 4) >= 4
                && isHeadline(next);
    }

    private int next(int i) {
        int next = i + 1;
        while (next < blocks.size() && parts[next] != null) {
            next++;
        }
        return next;
    }

    private boolean isHeadline(int i) {
        var block = blocks.get(i);
        var text = block.text();
        if (block.form() == PageBlock.Form.HEADING) {
            return true;
        }
        if (block.form() != PageBlock.Form.PARAGRAPH
                || text.length() > LONGEST_HEADLINE
                || LinePhrase.count(text, MOST_WORDS) == MOST_WORDS
                || DateLine.isTime(text)
                || text.endsWith(":")) {
            return false;
        }
        boolean hasStop = text.endsWith(".") || text.endsWith(".”") || text.endsWith(".\"") || text.endsWith(".’");
        return !text.contains(". ") && (!hasStop || LinePhrase.isTitleCase(text))
                || LinePhrase.isTitleCase(text)
                || hasStop && i + 1 < blocks.size() && parts[i + 1] == BlockPart.BYLINE;
    }

    /// A paragraph that the byline or the date follows is not yet the article.
    private boolean isStandfirst(int first) {
        for (int i = first + 1; i < Math.min(first + 4, blocks.size()); i++) {
            if (parts[i] == BlockPart.BYLINE) {
                return known(BlockPart.STANDFIRST) ? false : isBefore(first, i);
            }
            if (parts[i] == null && blocks.get(i).isProse()) {
                return false;
            }
        }
        return false;
    }

    /// A byline that ends the page follows the article.
    private boolean isBefore(int first, int byline) {
        return byline > first && firstProse(byline) < blocks.size();
    }

    private void collect(int first) {
        for (int i = 0; i < first; i++) {
            if (parts[i] == null) {
                open.add(i);
            }
        }
    }

    private void sortOpen(int first, boolean hasHeadline) {
        boolean isList = open.size() > MOST_LINES || first == blocks.size();
        boolean hasStandfirst = known(BlockPart.STANDFIRST);
        for (int i : open) {
            var block = blocks.get(i);
            if (block.form() != PageBlock.Form.PARAGRAPH && block.form() != PageBlock.Form.HEADING || isList) {
                parts[i] = people(i) ? BlockPart.BYLINE : BlockPart.BODY;
            } else if (people(i)) {
                parts[i] = BlockPart.BYLINE;
            } else if (i > 0 && parts[i - 1] == BlockPart.BYLINE && NameForm.isTitle(block.text())) {
                parts[i] = BlockPart.TITLE;
            } else if (isOverCaption(i)) {
                parts[i] = BlockPart.ALT;
            } else if (DateLine.isTime(block.text()) || block.form() == PageBlock.Form.HEADING) {
                parts[i] = BlockPart.BODY;
            } else if (hasHeadline && !hasStandfirst && LinePhrase.count(block.text(), 5) == 5) {
                parts[i] = BlockPart.STANDFIRST;
                hasStandfirst = true;
            } else {
                parts[i] = LinePhrase.isTitle(block.text()) && hasHeadline ? BlockPart.DISCARDED : BlockPart.BODY;
            }
        }
    }

    private boolean people(int i) {
        var text = blocks.get(i).text();
        if (text.length() > LONGEST_HEADLINE) {
            return false;
        }
        var named = BylineReading.named(text, BylineRole.WRITER);
        return named.isWhole()
                && !named.people().isEmpty()
                && (named.people().stream().anyMatch(one -> one.title() != null || one.publication() != null)
                        || i + 1 < blocks.size()
                                && NameForm.isTitle(blocks.get(i + 1).text())
                                && blocks.get(i + 1).text().length() < 80);
    }

    private boolean isOverCaption(int i) {
        int next = i + 1;
        return next < blocks.size()
                && (parts[next] == BlockPart.CAPTION || parts[next] == BlockPart.CREDIT)
                && !blocks.get(next).isApart();
    }
}
