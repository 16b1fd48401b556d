package dev.verbatim.extraction.page;

import dev.verbatim.content.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a news page says, taken apart. Nothing of the page is lost: what is in no other part is in
/// `discarded`.
///
/// @param text what the spans count in: a plain text as it was submitted, or the text taken from HTML or
///     ninjs
/// @param paragraphs where the blocks of the body stand in `text`, one for each block, in their order
/// @param body Markdown as articles have it; read by `Body` it shows the words of `paragraphs`, block by
///     block
/// @param language a BCP 47 tag, such as `en` or `de-AT`
/// @param discarded what was left out as navigation, promotion or boilerplate, in the order of the page
/// @param warnings full sentences about what was guessed or could not be read
public record NewsPage(
        String text,
        List<Span> paragraphs,
        @Nullable String headline,
        @Nullable String standfirst,
        String body,
        String language,
        List<PageByline> bylines,
        List<PageImage> images,
        List<PageDisclosure> disclosures,
        List<String> discarded,
        List<String> warnings,
        @Nullable String canonicalUrl) {

    public NewsPage {
        paragraphs = List.copyOf(paragraphs);
        bylines = List.copyOf(bylines);
        images = List.copyOf(images);
        disclosures = List.copyOf(disclosures);
        discarded = List.copyOf(discarded);
        warnings = List.copyOf(warnings);
    }
}
