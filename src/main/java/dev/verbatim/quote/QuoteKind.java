package dev.verbatim.quote;

import org.eclipse.microprofile.graphql.Description;

/// DIRECT: whole sentences in quotation marks. PARTIAL: some words in quotation marks. PARAPHRASE: none.
@Description("DIRECT: whole sentences in quotation marks. PARTIAL: some words in quotation marks. PARAPHRASE: none.")
public enum QuoteKind {
    DIRECT,
    PARTIAL,
    PARAPHRASE
}
