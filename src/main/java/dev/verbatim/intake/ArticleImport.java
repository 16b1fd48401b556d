package dev.verbatim.intake;

import dev.verbatim.article.Article;
import dev.verbatim.entry.ArticleWriting;
import dev.verbatim.graphql.Changes;
import dev.verbatim.graphql.MutationError;
import dev.verbatim.graphql.MutationError.Code;
import dev.verbatim.graphql.Path;
import dev.verbatim.graphql.Problems;
import dev.verbatim.graphql.Refusal;
import dev.verbatim.page.Page;
import dev.verbatim.quote.QuoteWriting;
import jakarta.inject.Singleton;
import java.util.List;

/// Makes a draft of a text: the article with its pictures and makers, its quotes, and whoever it names and is not on
/// record. All of it, or nothing.
@Singleton
public class ArticleImport {

    private final Changes changes;
    private final ImportedTexts texts;
    private final Proposing proposing;
    private final Drafting drafting;
    private final ArticleWriting articles;
    private final QuoteWriting quotes;

    ArticleImport(
            Changes changes,
            ImportedTexts texts,
            Proposing proposing,
            Drafting drafting,
            ArticleWriting articles,
            QuoteWriting quotes) {
        this.changes = changes;
        this.texts = texts;
        this.proposing = proposing;
        this.drafting = drafting;
        this.articles = articles;
        this.quotes = quotes;
    }

    /// In a transaction of its own. A text that came in before is not read again, so that an import of many which was
    /// ended soon is where it stopped.
    public ImportPayload of(ImportInput input) {
        Page page;
        try {
            page = TakenIn.page(input);
        } catch (Refusal e) {
            return ImportPayload.refused(e.errors());
        }
        var field = Path.INPUT.then(input.text() != null ? "text" : input.html() != null ? "html" : "ninjs");
        if (page.body().isBlank()) {
            return ImportPayload.refused(
                    List.of(new MutationError(Code.INVALID, "There is no article in it.", field.steps(), null)));
        }
        var digest = ImportedTexts.digest(page);
        var first = texts.known(digest);
        if (first != null) {
            return again(first, field);
        }
        var taken = TakenIn.of(page, input);
        return changes.attempt(() -> enter(taken, digest, field), ImportPayload::refused);
    }

    private ImportPayload enter(TakenIn taken, byte[] digest, Path field) {
        texts.takeTurn();
        var first = texts.known(digest);
        if (first != null) {
            return again(first, field);
        }
        var draft = drafting.of(taken, proposing.of(taken));
        var article = articles.create(draft.article());
        var problems = new Problems();
        quotes.extract(article, draft.quotes(), field, problems);
        problems.check();
        texts.remember(digest, article);
        return new ImportPayload(article, draft.proposal(), List.of());
    }

    private static ImportPayload again(Article first, Path field) {
        var error = new MutationError(
                Code.TAKEN,
                "This text came in before; it is " + first.getNodeId() + ", " + first.headline + ".",
                field.steps(),
                null);
        return new ImportPayload(first, null, List.of(error));
    }
}
