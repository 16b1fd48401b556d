package dev.verbatim.ingest;

import dev.verbatim.article.Article;
import dev.verbatim.editing.ArticleWriting;
import dev.verbatim.extraction.page.NewsPage;
import dev.verbatim.graphql.error.InputError;
import dev.verbatim.graphql.error.InputPath;
import dev.verbatim.graphql.error.MutationError;
import dev.verbatim.graphql.error.MutationError.Code;
import dev.verbatim.graphql.error.ValidationErrors;
import dev.verbatim.graphql.mutation.Mutations;
import dev.verbatim.quote.QuoteWriting;
import jakarta.inject.Singleton;
import java.util.List;

/// Makes a draft of a text: the article with its pictures and makers, its quotes, and whoever it names and is not on
/// record. All of it, or nothing.
@Singleton
public class ArticleImport {

    private final Mutations mutations;
    private final ImportedTexts texts;
    private final Proposing proposing;
    private final Drafting drafting;
    private final ArticleWriting articles;
    private final QuoteWriting quotes;

    ArticleImport(
            Mutations mutations,
            ImportedTexts texts,
            Proposing proposing,
            Drafting drafting,
            ArticleWriting articles,
            QuoteWriting quotes) {
        this.mutations = mutations;
        this.texts = texts;
        this.proposing = proposing;
        this.drafting = drafting;
        this.articles = articles;
        this.quotes = quotes;
    }

    /// In a transaction of its own. A text that came in before is not read again, so that an import of many which was
    /// ended soon is where it stopped.
    public ImportPayload of(ImportInput input) {
        NewsPage page;
        try {
            page = ParsedSubmission.page(input);
        } catch (InputError e) {
            return ImportPayload.refused(e.errors());
        }
        var field = InputPath.INPUT.then(input.text() != null ? "text" : input.html() != null ? "html" : "ninjs");
        if (page.body().isBlank()) {
            return ImportPayload.refused(
                    List.of(new MutationError(Code.INVALID, "There is no article in it.", field.steps(), null)));
        }
        var digest = ImportedTexts.digest(page);
        var first = texts.known(digest);
        if (first != null) {
            return again(first, field);
        }
        var taken = ParsedSubmission.of(page, input);
        return mutations.execute(() -> enter(taken, digest, field), ImportPayload::refused);
    }

    private ImportPayload enter(ParsedSubmission taken, byte[] digest, InputPath field) {
        texts.takeTurn();
        var first = texts.known(digest);
        if (first != null) {
            return again(first, field);
        }
        var draft = drafting.of(taken, proposing.of(taken));
        var article = articles.create(draft.article());
        var problems = new ValidationErrors();
        quotes.enterExtracted(article, draft.quotes(), field, problems);
        problems.check();
        texts.remember(digest, article);
        return new ImportPayload(article, draft.proposal(), List.of());
    }

    private static ImportPayload again(Article first, InputPath field) {
        var error = new MutationError(
                Code.TAKEN,
                "This text came in before; it is " + first.getNodeId() + ", " + first.headline + ".",
                field.steps(),
                null);
        return new ImportPayload(first, null, List.of(error));
    }
}
