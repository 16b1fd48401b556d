package dev.verbatim.quote;

import dev.verbatim.access.Caller;
import dev.verbatim.access.Permission;
import dev.verbatim.article.ArticleLookup;
import dev.verbatim.graphql.error.InputPath;
import dev.verbatim.graphql.error.ValidationErrors;
import dev.verbatim.graphql.mutation.DeletePayload;
import dev.verbatim.graphql.mutation.Mutations;
import dev.verbatim.graphql.mutation.ProvidedFields;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/// Changing quotes in the API. What the public sees of an article's quotes changes when the article is
/// published.
@GraphQLApi
public class QuoteWritingApi {

    private final ArticleLookup articles;
    private final QuoteWriting writing;
    private final Contradicting contradicting;
    private final Mutations mutations;

    QuoteWritingApi(ArticleLookup articles, QuoteWriting writing, Contradicting contradicting, Mutations mutations) {
        this.articles = articles;
        this.writing = writing;
        this.contradicting = contradicting;
        this.mutations = mutations;
    }

    @Mutation
    @NonNull
    @Description("Adds a quote to an article on the desk, whose version grows. INVALID where the words do not stand in "
            + "the body, or stand there more than once without an anchor.")
    public QuotePayload addQuote(
            @NonNull @Id @Name("articleId") String articleId, @NonNull @Name("input") QuoteDraft input) {
        Caller.require(Permission.WRITE);
        return mutations.execute(() -> shown(add(articleId, input)), QuotePayload::refused);
    }

    private QuotePayload shown(Quote quote) {
        return QuotePayload.of(quote, articles.held(quote.articleId));
    }

    private Quote add(String articleId, QuoteDraft input) {
        var article = articles.open(InputPath.of("articleId"), articleId);
        var problems = new ValidationErrors();
        var quote = writing.add(article, input, InputPath.INPUT, problems);
        problems.check();
        return quote;
    }

    @Mutation
    @NonNull
    @Description(
            "Changes a quote on the desk: absent fields stay, a null clears. Its attribution is the editor's from then on, "
                    + "and the version of its article grows.")
    public QuotePayload updateQuote(
            @NonNull @Id @Name("id") String id,
            @NonNull @Name("expectedVersion") int expectedVersion,
            @NonNull @Name("input") QuoteEdit input) {
        Caller.require(Permission.WRITE);
        var given = ProvidedFields.inInput();
        return mutations.execute(() -> shown(writing.update(id, expectedVersion, input, given)), QuotePayload::refused);
    }

    @Mutation
    @NonNull
    @Description(
            "Removes a quote from the desk; quotes that repeat it lose their origin. The versions of all their articles grow. "
                    + "The public sees it until the article is published again.")
    public DeletePayload removeQuote(
            @NonNull @Id @Name("id") String id, @NonNull @Name("expectedVersion") int expectedVersion) {
        Caller.require(Permission.WRITE);
        return mutations.delete(() -> writing.remove(id, expectedVersion));
    }

    @Mutation
    @NonNull
    @Description(
            "Marks 2 to 10 quotes as contradicting each other, every pair of them; where both are public, the public sees "
                    + "it at once, and for those who may not publish it is REJECTED. "
                    + "A note, at most 2,000 characters, replaces the one that a pair has. The versions of their articles grow. "
                    + "Answers the first quote.")
    public QuotePayload markContradiction(
            @NonNull @Id @Name("quoteIds") List<@NonNull String> quoteIds, @Nullable @Name("note") String note) {
        Caller.require(Permission.WRITE);
        return mutations.execute(() -> shown(contradicting.mark(quoteIds, note)), QuotePayload::refused);
    }

    @Mutation
    @NonNull
    @Description("Takes the mark off every pair of 2 to 10 quotes; where there is none, nothing happens. "
            + "What the public sees is REJECTED for those who may not publish. Answers the first quote.")
    public QuotePayload unmarkContradiction(@NonNull @Id @Name("quoteIds") List<@NonNull String> quoteIds) {
        Caller.require(Permission.WRITE);
        return mutations.execute(() -> shown(contradicting.unmark(quoteIds)), QuotePayload::refused);
    }
}
