package dev.verbatim.article.body;

import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/// Makes `[^label]` a reference where there is a note of that label and the brackets are no other link. The
/// library's own class for this fits only the version of the library that it was made for.
final class FootnoteLinks implements LinkProcessor {

    @Override
    public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
        var text = link.text(scanner);
        boolean isOtherLink = link.destination() != null
                || link.label() != null && context.getDefinition(LinkReferenceDefinition.class, link.label()) != null;
        if (!text.startsWith("^") || isOtherLink) {
            return LinkResult.none();
        }
        var label = text.substring(1);
        return context.getDefinition(FootnoteDefinition.class, label) == null
                ? LinkResult.none()
                : LinkResult.replaceWith(new FootnoteReference(label), link.afterTextBracket());
    }
}
