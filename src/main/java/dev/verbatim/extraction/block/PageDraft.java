package dev.verbatim.extraction.block;

import dev.verbatim.article.DisclosureKind;
import dev.verbatim.extraction.credit.AuthorCard;
import dev.verbatim.extraction.credit.CaptionDate;
import dev.verbatim.extraction.credit.Credits;
import dev.verbatim.extraction.credit.ImageCredit;
import dev.verbatim.extraction.page.LanguageGuess;
import dev.verbatim.extraction.page.LinePhrase;
import dev.verbatim.extraction.page.NewsPage;
import dev.verbatim.extraction.page.PageDisclosure;
import dev.verbatim.extraction.page.PageImage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page while it is put together from its sorted blocks.
public final class PageDraft {

    @Nullable
    public String headline;

    @Nullable
    public String standfirst;

    @Nullable
    public String canonicalUrl;

    public final List<PageImage> images = new ArrayList<>();
    public final List<PageDisclosure> disclosures = new ArrayList<>();
    public final List<String> discarded = new ArrayList<>();
    public final List<String> warnings = new ArrayList<>();
    public final Credits credits = new Credits(discarded);
    private final List<PageBlock> body = new ArrayList<>();
    private final AuthorCard card = new AuthorCard();

    public void take(List<PageBlock> blocks) {
        var sorted = BlockSorting.sort(blocks, headline);
        for (int i = 0; i < sorted.size(); i++) {
            take(sorted, i);
        }
        credits.take(card, warnings);
    }

    private void take(List<BlockSorting.Sorted> sorted, int i) {
        var block = sorted.get(i).block();
        var text = LinePhrase.singleSpaced(block.text());
        switch (sorted.get(i).part()) {
            case HEADLINE -> headline = firstOf(headline, text);
            case STANDFIRST -> standfirst = firstOf(standfirst, text);
            case BYLINE -> credits.takeByline(text);
            case TITLE -> credits.takeTitle(text);
            case ALT -> images.add(new PageImage(null, text, null, null, null, null, null, null, null));
            case CAPTION, CREDIT -> takePicture(text, i > 0 ? sorted.get(i - 1).part() : BlockPart.BODY);
            case BODY -> body.add(block);
            case DISCLOSURE -> disclose(block);
            case CARD -> card.read(text);
            case DISCARDED -> discarded.add(block.text());
        }
    }

    private String firstOf(@Nullable String known, String text) {
        if (known != null && !known.equals(text)) {
            discarded.add(text);
        }
        return known == null ? text : known;
    }

    private void takePicture(String line, BlockPart before) {
        var credit = ImageCredit.of(line, true);
        var caption = credit == null ? line : credit.caption();
        var alt = before == BlockPart.ALT ? images.removeLast().alt() : null;
        if (before == BlockPart.CAPTION && caption.isEmpty() && images.getLast().credit() == null) {
            var above = images.removeLast();
            alt = above.alt();
            caption = above.caption() == null ? "" : above.caption();
        }
        images.add(picture(null, alt, caption, credit, null, null));
    }

    public static PageImage picture(
            @Nullable String url,
            @Nullable String alt,
            @Nullable String caption,
            @Nullable ImageCredit credit,
            @Nullable Integer width,
            @Nullable Integer height) {
        return new PageImage(
                url,
                alt == null || alt.isBlank() ? null : alt,
                caption == null || caption.isBlank() ? null : caption,
                credit == null ? null : credit.printed(),
                credit == null ? null : credit.photographer(),
                credit == null ? null : credit.agency(),
                caption == null ? null : CaptionDate.in(caption),
                width,
                height);
    }

    private void disclose(PageBlock block) {
        var kind = Disclosing.of(block.text());
        boolean isGoingOn = !disclosures.isEmpty()
                && Disclosing.isHeading(disclosures.getLast().text());
        if (kind == null && isGoingOn) {
            var label = disclosures.removeLast();
            disclosures.add(new PageDisclosure(label.kind(), label.text() + "\n" + block.text(), block.link()));
        } else {
            disclosures.add(new PageDisclosure(kind == null ? DisclosureKind.OTHER : kind, block.text(), block.link()));
        }
    }

    /// Whether the words, which may be cut short, open the body.
    public boolean says(String words) {
        var beginning = LinePhrase.bare(words.substring(0, Math.min(words.length(), 60)));
        return body.stream().limit(3).anyMatch(block -> LinePhrase.bare(block.text())
                .startsWith(beginning));
    }

    public NewsPage page(String text, @Nullable String language) {
        var written = BodyWriting.of(body);
        if (written.paragraphs().isEmpty()) {
            warnings.add("The page has no paragraph that could be the body.");
        }
        var guessed = language == null ? LanguageGuess.of(text) : language;
        if (guessed == null) {
            warnings.add("The language could not be told; English is assumed.");
        }
        return new NewsPage(
                text,
                written.paragraphs(),
                headline,
                standfirst,
                written.markdown(),
                guessed == null ? "en" : guessed,
                credits.people(),
                images,
                disclosures,
                discarded,
                warnings,
                canonicalUrl);
    }
}
