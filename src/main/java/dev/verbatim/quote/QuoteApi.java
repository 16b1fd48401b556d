package dev.verbatim.quote;

import dev.verbatim.article.Article;
import dev.verbatim.content.Requires;
import dev.verbatim.content.Speaker;
import dev.verbatim.content.SubjectLink;
import dev.verbatim.graphql.loading.Ids;
import dev.verbatim.graphql.loading.LinkLoader;
import dev.verbatim.graphql.paging.Listing;
import dev.verbatim.graphql.paging.Page;
import dev.verbatim.graphql.paging.Total;
import dev.verbatim.person.Affiliation;
import dev.verbatim.person.Affiliations;
import dev.verbatim.quote.anchor.Anchor;
import dev.verbatim.source.NewsSource;
import io.smallrye.graphql.api.Nullable;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.hibernate.Session;

/// Quotes in the API: finding them, and whom and what each leads to.
@GraphQLApi
public class QuoteApi {

    public static final Listing<Quote> QUOTES = new Listing<>(Quote.class, "quote", quote -> quote.id);

    private final Session session;
    private final QuoteLookup lookup;
    private final LinkLoader links;
    private final Affiliations affiliations;

    QuoteApi(Session session, QuoteLookup lookup, LinkLoader links, Affiliations affiliations) {
        this.session = session;
        this.lookup = lookup;
        this.links = links;
        this.affiliations = affiliations;
    }

    @Query
    @Description("By id; null where there is none.")
    public @Nullable Quote quote(@NonNull @Id @Name("id") String id) {
        return lookup.byId(Ids.uuid(id, Quote.TYPE));
    }

    @Query
    @NonNull
    @Description("Quotes, page by page.")
    public QuoteConnection quotes(
            @Nullable @Name("first") Integer first,
            @Nullable @Name("after") String after,
            @Nullable @Name("last") Integer last,
            @Nullable @Name("before") String before,
            @Nullable @Name("filter") QuoteFilter filter,
            @Nullable @DefaultValue("NEWEST") @Name("orderBy") QuoteOrder orderBy) {
        var order = orderBy == null ? QuoteOrder.NEWEST : orderBy;
        return QuoteConnection.of(QUOTES.page(
                session, QuoteFilter.where(filter), order.order, Page.of(first, after, last, before), Total.isAsked()));
    }

    @NonNull
    @Description("The article that it stands in.")
    @Requires("articleId")
    public CompletionStage<@NonNull Article> article(@Source Quote quote) {
        return links.existing(Article.class, quote.articleId);
    }

    @Description("Where it stands in the article; null where the words are no longer there.")
    @Requires({"anchorBlock", "anchorStart", "anchorEnd"})
    public @Nullable Anchor anchor(@Source Quote quote) {
        return quote.anchor();
    }

    @Description("Who said it; null where the text does not say, or says it in words only.")
    @Requires({"speakerPersonId", "speakerSourceId"})
    public CompletionStage<@Nullable Speaker> speaker(@Source Quote quote) {
        return links.to(new SubjectLink(quote.speakerPersonId, quote.speakerSourceId, null))
                .thenApply(Speaker.class::cast);
    }

    @Description("The affiliation that they spoke from, where it is on record.")
    @Requires("affiliationId")
    public CompletionStage<@Nullable Affiliation> affiliation(@Source Quote quote) {
        return affiliations.to(quote.affiliationId);
    }

    @Description("Whom they told it to, e.g. AFP.")
    @Requires("addresseeId")
    public CompletionStage<@Nullable NewsSource> addressee(@Source Quote quote) {
        return links.to(NewsSource.class, quote.addresseeId);
    }

    @Description("The quote that this one repeats, where it was first reported.")
    @Requires("originId")
    public CompletionStage<@Nullable Quote> origin(@Source Quote quote) {
        return links.to(Quote.class, quote.originId);
    }

    @NonNull
    @Description("How the attribution came about.")
    @Requires({"attributionMethod", "attributionRule", "attributionConfidence", "reviewedAt"})
    public Attribution attribution(@Source Quote quote) {
        return Attribution.of(quote);
    }
}
